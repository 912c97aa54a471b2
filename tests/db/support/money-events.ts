/** A paid booking, and what Stripe tells of its money. */
import { checkOut, makeCase } from './booking.ts';
import type { Session } from './session.ts';
import { event, ingest, paidSession, stripeId } from './stripe.ts';

type Position = {
  captured: number;
  held: number;
  released: number;
  refunded: number;
  fees: number;
  losses: number;
};

export async function position(session: Session, paymentId: string): Promise<Position | undefined> {
  const [row] = await session.sql<Position>(
    `select captured::integer, held::integer, released::integer, refunded::integer, fees::integer, losses::integer
     from private.ledger_positions where payment_id = $1`,
    [paymentId],
  );
  return row;
}

export const AMOUNT = 10_000;

export async function paid(session: Session) {
  const visit = await makeCase(session);
  const hold = await checkOut(session, visit);
  const chargeId = stripeId('ch');
  await ingest(
    session,
    event('checkout.session.completed', paidSession({ ...hold, amount: AMOUNT, chargeId })),
  );
  return { visit, hold, chargeId };
}

export const refund = (id: string, charge: string, amount: number, status: string) => ({
  id,
  charge,
  amount,
  currency: 'eur',
  status,
});
export const dispute = (id: string, charge: string, status: string) => ({
  id,
  charge,
  amount: AMOUNT,
  currency: 'eur',
  status,
  reason: 'fraudulent',
});
export const transfer = (id: string, paymentId: string, amount: number, reversed = 0) => ({
  id,
  amount,
  amount_reversed: reversed,
  currency: 'eur',
  transfer_group: `ect_${paymentId}`,
  metadata: {},
});
