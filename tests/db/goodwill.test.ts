/** Refunds out of goodwill, before and after the release; what a doctor cannot give back is owed; refunds that fail. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { cancel, confirmed, doctorOf, patientOf, see, type Visit } from './support/ending.ts';
import {
  completed,
  goodwill,
  letRelease,
  makeProvenAdmin,
  outlook,
  position,
  tell,
  work,
  writeOff,
} from './support/money-decisions.ts';
import { inTransaction, service, type Actor, type Session } from './support/session.ts';
import { claim, event, ingest } from './support/stripe.ts';

const db = stack.database(1);
afterAll(() => db.end());

async function released(session: Session): Promise<{ visit: Visit; admin: Actor }> {
  const visit = await completed(session);
  expect(await letRelease(session, visit)).toEqual(['transfer 8500']);
  return { visit, admin: await makeProvenAdmin(session) };
}

const balanceOf = async (session: Session, visit: Visit, account: string) =>
  session.value<number>(
    service,
    `select coalesce(sum(e.amount), 0)::int from public.ledger_entries e
     join public.ledger_transactions t on t.id = e.transaction_id where t.payment_id = $1 and e.account = $2`,
    [visit.paymentId, account],
  );

describe('before the release', () => {
  it('comes out of what is held, once for each press, and never beyond what is left', async () => {
    await inTransaction(db, async (session) => {
      const visit = await completed(session);
      const admin = await makeProvenAdmin(session);
      expect(await outlook(session, admin, visit, 2000)).toMatchObject({
        patient: 2000,
        doctor: 6800,
        fee: 1200,
        fromDoctor: 0,
      });
      expect(await goodwill(session, admin, visit, 2000)).toMatchObject({ ok: true });
      expect(await goodwill(session, admin, visit, 2000, 10_000)).toMatchObject({
        message: 'refund_changed',
      });
      expect(await goodwill(session, admin, visit, 8001)).toMatchObject({ message: 'amount_too_high' });
      expect(await goodwill(session, admin, visit, 0)).toMatchObject({ message: 'amount_missing' });
      expect(await goodwill(session, patientOf(visit), visit, 1, 8000)).toMatchObject({ code: '42501' });
      expect(await letRelease(session, visit)).toEqual(['refund 2000']);
      expect(await work(session, visit)).toEqual(['transfer 6800']);
      expect(await position(session, visit)).toMatchObject({
        refunded: 2000,
        released: 6800,
        fees: 1200,
        held: 0,
        losses: 0,
      });
    });
  });

  it('and a cancellation beside it never give back more than was paid', async () => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      const admin = await makeProvenAdmin(session);
      await goodwill(session, admin, visit, 2000);
      expect((await see(session, patientOf(visit), visit.id)).acts.cancel.refund).toBe(8000);
      expect(await cancel(session, patientOf(visit), visit.id, 8000)).toMatchObject({ ok: true });
      expect((await work(session, visit)).sort()).toEqual(['refund 2000', 'refund 8000']);
      expect(await position(session, visit)).toMatchObject({ refunded: 10_000, held: 0 });
    });
  });

  it('withdraws a release that nobody has begun, and waits for one that may have reached Stripe', async () => {
    await inTransaction(db, async (session) => {
      const visit = await completed(session);
      const admin = await makeProvenAdmin(session);
      await session.sql('update public.payments set due_at = now() where id = $1', [visit.paymentId]);
      await session.as(service, 'select public.enqueue_due_releases()');
      expect(await goodwill(session, admin, visit, 5000)).toMatchObject({ ok: true });
      expect(await work(session, visit)).toEqual(['refund 5000']);
      await session.as(service, 'select public.enqueue_due_releases()');
      expect(await claim(session, visit.paymentId)).toMatchObject([{ kind: 'transfer', amount: 4250 }]);
      expect(await goodwill(session, admin, visit, 1000)).toMatchObject({ message: 'release_under_way' });
      expect(await position(session, visit)).toMatchObject({ held: 5000, refunded: 5000 });
    });
  });

  it('is refused while a report is open', async () => {
    await inTransaction(db, async (session) => {
      const visit = await completed(session);
      const admin = await makeProvenAdmin(session);
      await tell(session, visit);
      expect(await goodwill(session, admin, visit, 1000)).toMatchObject({ message: 'report_open' });
    });
  });
});

describe('after the release', () => {
  it('takes the doctor’s share back first', async () => {
    await inTransaction(db, async (session) => {
      const { visit, admin } = await released(session);
      expect(await outlook(session, admin, visit, 4000)).toMatchObject({
        patient: 4000,
        doctor: 5100,
        fromDoctor: 3400,
        fee: 900,
      });
      await goodwill(session, admin, visit, 4000);
      expect(await position(session, visit)).toMatchObject({ receivables: 3400, held: 3400, released: 8500 });
      expect(await work(session, visit)).toEqual(['transfer_reversal 3400', 'refund 4000']);
      expect(await position(session, visit)).toEqual({
        captured: 10_000,
        held: 0,
        released: 5100,
        refunded: 4000,
        fees: 900,
        losses: 0,
        receivables: 0,
      });
      await goodwill(session, admin, visit, 6000);
      expect(await work(session, visit)).toEqual(['transfer_reversal 5100', 'refund 6000']);
      expect(await position(session, visit)).toMatchObject({
        released: 0,
        refunded: 10_000,
        fees: 0,
        losses: 0,
      });
    });
  });

  it('is written off once, as a loss, and asked for no more; what comes back all the same makes it less', async () => {
    await inTransaction(db, async (session) => {
      const { visit, admin } = await released(session);
      const owing = async () =>
        (await session.value<{ owed: unknown[] }>(doctorOf(visit), 'select public.list_earnings()')).owed;
      await goodwill(session, admin, visit, 10_000);
      expect(await writeOff(session, admin, visit, 8500)).toMatchObject({ message: 'recovery_under_way' });
      await work(session, visit, { reversal: 'refused' });
      expect(await owing()).toEqual([{ currency: 'EUR', amount: 8500 }]);
      expect(await writeOff(session, admin, visit, 8000)).toMatchObject({ message: 'owed_changed' });
      expect(await writeOff(session, doctorOf(visit), visit, 8500)).toMatchObject({ message: 'not_admin' });
      expect(await writeOff(session, admin, visit, 8500)).toMatchObject({ ok: true });
      expect(await writeOff(session, admin, visit, 8500)).toMatchObject({ message: 'wrong_state' });
      expect(await owing()).toEqual([]);
      const books = { released: 8500, refunded: 10_000, fees: 0, losses: 8500, receivables: 0 };
      expect(await position(session, visit)).toMatchObject(books);
      const audits = await session.sql(
        `select data ->> 'reason' as reason from public.audit_log where subject_id = $1 and action = 'receivable.written_off'`,
        [visit.paymentId],
      );
      expect(audits).toEqual([{ reason: 'The account is closed.' }]);

      // Somebody takes a part of it back at Stripe by hand.
      const transferId = await session.value<string>(
        service,
        'select transfer_id from public.payments where id = $1',
        [visit.paymentId],
      );
      await session.sql('select private.apply_transfer($1, $2, 8500, 500)', [visit.paymentId, transferId]);
      expect(await position(session, visit)).toMatchObject({ released: 8000, losses: 8000, receivables: 0 });
    });
  });

  it('pays the patient even when the doctor’s account gives nothing, and takes it from later releases', async () => {
    await inTransaction(db, async (session) => {
      const { visit, admin } = await released(session);
      await goodwill(session, admin, visit, 10_000);
      expect(await work(session, visit, { reversal: 'refused' })).toEqual([
        'transfer_reversal 8500',
        'refund 10000',
      ]);
      expect(await position(session, visit)).toMatchObject({
        refunded: 10_000,
        released: 8500,
        receivables: 8500,
        fees: 0,
        losses: 0,
        held: 0,
      });

      // Another patient's consultation is released to the same doctor: half of the debt is covered, then the rest.
      for (const [index, recovered] of [5100, 3400].entries()) {
        const other = await completed(session, { amount: 6000 });
        await session.sql(`set local session_replication_role = replica`);
        await session.sql('update public.payments set doctor_id = $2 where id = $1', [
          other.paymentId,
          visit.doctor.id,
        ]);
        await session.sql(`set local session_replication_role = origin`);
        expect(await letRelease(session, other)).toEqual(['transfer 5100']);
        // It was claimed beside the release.
        await session.sql(
          `update public.payment_instructions set status = 'pending' where payment_id = $1 and status = 'running'`,
          [visit.paymentId],
        );
        expect(await work(session, visit)).toEqual([`transfer_reversal ${recovered}`]);
        expect((await position(session, visit)).receivables).toBe(index === 0 ? 3400 : 0);
      }
      expect(await position(session, visit)).toMatchObject({
        refunded: 10_000,
        released: 0,
        losses: 0,
        fees: 0,
      });
    });
  });
});

describe('a refund that failed', () => {
  it('is paid by hand, and the books know from where', async () => {
    await inTransaction(db, async (session) => {
      const visit = await completed(session);
      const admin = await makeProvenAdmin(session);
      await goodwill(session, admin, visit, 10_000);
      await work(session, visit, { refund: 'pending' });
      const [refund] = await session.sql<{ id: string }>(
        'select id from public.payment_refunds where payment_id = $1',
        [visit.paymentId],
      );
      const resolve = 'select public.resolve_refund($1, $2, $3)';
      const values = [refund?.id, 'by_hand', 'IBAN of the patient, transfer 4711.'];
      expect(await session.attempt(admin, resolve, values)).toMatchObject({ message: 'wrong_state' });
      await ingest(
        session,
        event('refund.updated', {
          id: refund?.id ?? '',
          charge: visit.chargeId,
          amount: 10_000,
          currency: 'eur',
          status: 'failed',
        }),
      );
      expect(await session.attempt(admin, resolve, values, true)).toMatchObject({ ok: true });
      expect(await position(session, visit)).toMatchObject({ refunded: 10_000, held: 0 });
      expect([
        await balanceOf(session, visit, 'stripe_balance'),
        await balanceOf(session, visit, 'platform_bank'),
      ]).toEqual([10_000, -10_000]);
      expect((await see(session, patientOf(visit), visit.id)).payment).toMatchObject({
        status: 'refunded',
        refundState: null,
      });
      expect(await letRelease(session, visit)).toEqual([]);
    });
  });
});

describe('a stuck instruction', () => {
  it('is parked and taken up again, each with a reason, under another key', async () => {
    await inTransaction(db, async (session) => {
      const visit = await completed(session);
      const admin = await makeProvenAdmin(session);
      await session.sql('update public.payments set due_at = now() where id = $1', [visit.paymentId]);
      await session.as(service, 'select public.enqueue_due_releases()');
      const [first] = await claim(session, visit.paymentId);
      const act = (what: string, reason = 'Asked the doctor.') =>
        session.attempt(
          admin,
          'select public.act_on_instruction($1, $2, $3)',
          [first?.id, what, reason],
          true,
        );
      expect(await act('park')).toMatchObject({ message: 'wrong_state' });
      await session.as(service, 'select public.fail_instruction($1, $2, true)', [
        first?.id,
        'account_invalid',
      ]);
      expect(await work(session, visit)).toEqual([]);
      expect(await act('retry', '')).toMatchObject({ message: 'reason_missing' });
      expect(await act('retry')).toMatchObject({ ok: true });
      expect(await act('park')).toMatchObject({ ok: true });
      expect(await claim(session, visit.paymentId)).toEqual([]);
      expect(await act('retry')).toMatchObject({ ok: true });
      expect(await claim(session, visit.paymentId)).toMatchObject([
        { id: first?.id, idempotencyKey: `instruction:${first?.id}:again1` },
      ]);
    });
  });
});
