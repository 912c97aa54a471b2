/** A doctor whom Stripe pays no more cannot be booked, even when Stripe's word of it was lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recheck } from '../../../supabase/functions/_shared/reconcile/recheck.ts';
import { createTestLog } from '../../../supabase/functions/_shared/testing/fake-queue.ts';
import { book, inHours, makeCase, tryBook, type Case } from '../../db/support/booking.ts';
import { inTransaction, service, user, type Session } from '../../db/support/session.ts';
import { stack } from '../../support/stack.ts';
import { stripe } from './support/calls.ts';
import { createRpc, MoneyWorld } from './support/money-world.ts';
import {
  calmStripe,
  choose,
  dropWebhooks,
  setAccountStatus,
  transferLate,
  transferMoney,
} from './support/provoke.ts';

const db = stack.database(1);
beforeAll(dropWebhooks);
afterAll(async () => {
  await calmStripe();
  await db.end();
});

const ask = (session: Session) => recheck({ stripe, rpc: createRpc(session), log: createTestLog() });
/** Nobody else's account is asked about here. */
const onlyThis = (session: Session, doctorId: string) =>
  session.sql(
    `update public.doctor_payout_accounts
     set checked_at = case when doctor_id = $1 then now() - interval '7 hours' else now() end`,
    [doctorId],
  );

async function makePayable(session: Session): Promise<Case & { account: string }> {
  const visit = await makeCase(session, {}, 72);
  const account = `acct_seed_${visit.doctor.id.replaceAll('-', '')}`;
  await session.sql('update public.doctor_payout_accounts set stripe_account_id = $2 where doctor_id = $1', [
    visit.doctor.id,
    account,
  ]);
  return { ...visit, account };
}

describe('an account that is looked at again', () => {
  it('is seen to be restricted and active again, and the doctor and administrators are told once', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makePayable(session);
      await session.sql(`update public.platform_settings set alert_email = 'money@example.org'`);
      await session.sql(
        `update public.doctor_payout_accounts set transfers_status = 'pending' where doctor_id = $1`,
        [visit.doctor.id],
      );
      await setAccountStatus(visit.account, 'restricted');
      for (let times = 0; times < 2; times += 1) {
        await onlyThis(session, visit.doctor.id);
        expect((await ask(session)).accounts).toBe(1);
      }
      expect(await tryBook(session, visit)).toMatchObject({ ok: false, message: 'doctor_not_bookable' });
      const told = await session.sql(
        `select kind from public.mail_outbox where kind = 'payouts_stopped' and recipient_id = $1
         union all select kind from public.mail_outbox where kind = 'money_alert' and payload ->> 'what' = 'payouts_stopped'
           and created_at = now() order by 1`,
        [visit.doctor.id],
      );
      expect(told).toEqual([{ kind: 'money_alert' }, { kind: 'payouts_stopped' }]);
      await setAccountStatus(visit.account, 'active');
      await onlyThis(session, visit.doctor.id);
      await ask(session);
      expect((await tryBook(session, visit)).ok).toBe(true);
    });
  });

  it('is left alone when it is active, holds nothing, or was looked at lately', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makePayable(session);
      await onlyThis(session, visit.doctor.id);
      expect(await session.value(service, 'select public.claim_rechecks() -> $1', ['accounts'])).toEqual([]);
    });
  });
});

describe('money that came unheard of', () => {
  it('is found with the customer and goes back', async () => {
    await inTransaction(db, async (session) => {
      const world = await MoneyWorld.begin(session);
      await choose(world.sessionId, 'bank_transfer');
      await transferMoney(world.sessionId);
      await world.settleAll();
      await transferLate(world.sessionId, 700);
      await world.listen();
      world.waiting = [];
      await session.sql(
        `update public.payments set created_at = now() - interval '7 hours', instructions_url = 'https://bank.example' where id = $1`,
        [world.hold.paymentId],
      );
      expect((await ask(session)).customers).toBe(1);
      await world.settleAll();
      const [row] = await world.sql<{ customer_id: string }>(
        'select customer_id from public.payments where id = $1',
      );
      expect((await stripe.customers.retrieveCashBalance(row?.customer_id ?? '')).available).toBeNull();
    });
  });
});

describe('a doctor whose transfers are not active', () => {
  it('is in no list, has no free times and takes no booking, move or proposal', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makePayable(session);
      const patient = user(visit.patientId);
      const other = await makeCase(session, {}, 96);
      const hold = await book(session, { ...other, doctor: visit.doctor });
      await session.sql(
        `update public.appointments set status = 'confirmed', confirmed_at = now() where id = $1`,
        [hold.id],
      );
      await session.as(service, 'select public.set_payout_account($1, $2, $3)', [
        visit.doctor.id,
        visit.account,
        'restricted',
      ]);
      const slug = `d-${visit.doctor.id}`;
      expect(await session.value(patient, 'select public.get_doctor_profile($1)', [slug])).toBeNull();
      const free = 'select * from public.list_free_slots($1, $2, $3, $4)';
      const span = [visit.doctor.id, visit.doctor.visitTypeId, inHours(24), inHours(120)];
      expect(await session.as(patient, free, span)).toEqual([]);
      expect(await tryBook(session, visit)).toMatchObject({ ok: false, message: 'doctor_not_bookable' });
      const move = await session.attempt(
        user(other.patientId),
        `select public.move_appointment($1, a.starts_at + interval '1 day', a.sequence) from public.appointments a where a.id = $1`,
        [hold.id],
      );
      expect(move.ok).toBe(false);
    });
  });
});
