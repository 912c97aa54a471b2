import type Stripe from 'stripe';
import type { Instruction } from './instruction.ts';

/** Name of the metadata entry that ties an object at Stripe to its row here. */
export const MARK = 'instruction_id';

/** What everything that is made for an instruction bears. */
export const markOf = (instruction: Instruction): Stripe.MetadataParam => ({
  [MARK]: instruction.id,
  payment_id: instruction.paymentId,
});
