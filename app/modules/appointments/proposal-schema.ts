import { z } from 'zod';

export const PROPOSALS_MAX = 3;

/** Times that a doctor ticks. Messages are keys of the `errors` catalogue. */
export const proposalFormSchema = z.object({
  visitTypeId: z.uuid(),
  times: z
    .array(z.iso.datetime({ offset: true, error: 'proposalsCount' }))
    .min(1, 'proposalsCount')
    .max(PROPOSALS_MAX, 'proposalsCount'),
});

/** What the database raises when times cannot be proposed. */
export const PROPOSAL_CODES = [
  'not_found',
  'too_early',
  'wrong_state',
  'times_count',
  'time_not_free',
  'proposal_limit',
] as const;
export type ProposalError = { code: (typeof PROPOSAL_CODES)[number] };
