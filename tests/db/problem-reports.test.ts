/** A reported problem: the money stops, the doctor answers, an administrator decides, and the books add up. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { stateOf } from './support/booking.ts';
import { confirmed, doctorOf, patientOf, see, startsIn, type Visit } from './support/ending.ts';
import {
  answer,
  completed,
  decideProblem,
  letRelease,
  makeProvenAdmin,
  outlook,
  position,
  takeBack,
  tell,
  work,
} from './support/money-decisions.ts';
import { makePatient } from './support/people.ts';
import { inTransaction, service, user, type Session } from './support/session.ts';
import { event, ingest, stripeId } from './support/stripe.ts';

const db = stack.database(1);
afterAll(() => db.end());

const mailsAbout = async (session: Session, visit: Visit) =>
  (
    await session.sql<{ what: string }>(
      `select payload ->> 'what' || ' to ' || (payload ->> 'to') as what from public.mail_outbox
       where kind = 'problem_report' and payload ->> 'appointmentId' = $1 order by 1`,
      [visit.id],
    )
  ).map(({ what }) => what);

describe('a report', () => {
  it('stops the release, is answered once, and taking it back lets the money go', async () => {
    await inTransaction(db, async (session) => {
      const visit = await completed(session);
      expect(await tell(session, visit)).toMatchObject({ ok: true });
      expect(await tell(session, visit)).toMatchObject({ ok: false, message: 'already_reported' });
      expect(await letRelease(session, visit)).toEqual([]);
      const confirm = 'select public.confirm_completion($1)';
      expect(await session.attempt(patientOf(visit), confirm, [visit.id])).toMatchObject({
        message: 'report_open',
      });
      expect(await answer(session, visit, ' ')).toMatchObject({ message: 'text_missing' });
      expect(await answer(session, visit)).toMatchObject({ ok: true });
      expect(await answer(session, visit)).toMatchObject({ ok: true });
      expect(await answer(session, visit, 'Something else.')).toMatchObject({ message: 'wrong_state' });
      for (const actor of [patientOf(visit), doctorOf(visit)]) {
        const { problem } = (await see(session, actor, visit.id)) as unknown as { problem: object };
        expect(problem).toMatchObject({
          state: 'answered',
          kind: 'too_short',
          answer: 'It was half an hour.',
        });
      }
      expect(await takeBack(session, visit, doctorOf(visit))).toMatchObject({ message: 'wrong_state' });
      expect(await takeBack(session, visit)).toMatchObject({ ok: true });
      expect(await takeBack(session, visit)).toMatchObject({ ok: true });
      expect(await work(session, visit)).toEqual(['transfer 8500']);
      expect(await mailsAbout(session, visit)).toEqual([
        'answered to patient',
        'received to doctor',
        'withdrawn to doctor',
      ]);
    });
  });

  it.each<[string, (session: Session, visit: Visit) => Promise<unknown>, string]>([
    ['before the consultation', async () => undefined, 'wrong_state'],
    [
      'once the money is due',
      async (session, visit) => {
        await startsIn(session, visit.id, -10);
        await session.as(doctorOf(visit), 'select public.complete_consultation($1, $2)', [visit.id, 'Well.']);
        await session.sql('update public.payments set due_at = now() where id = $1', [visit.paymentId]);
      },
      'too_late',
    ],
  ])('is refused %s', async (_when, prepare, code) => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      await prepare(session, visit);
      expect(await tell(session, visit)).toMatchObject({ ok: false, message: code });
    });
  });

  it('is refused to others, without words, of unknown kinds, and while a bank asks', async () => {
    await inTransaction(db, async (session) => {
      const visit = await completed(session);
      expect(await tell(session, visit, { actor: doctorOf(visit) })).toMatchObject({
        message: 'not_patient',
      });
      const stranger = user(await makePatient(session));
      expect(await tell(session, visit, { actor: stranger })).toMatchObject({ message: 'not_found' });
      expect(await tell(session, visit, { body: '\u202e ' })).toMatchObject({ message: 'text_missing' });
      expect(await tell(session, visit, { body: 'x'.repeat(2001) })).toMatchObject({
        message: 'text_too_long',
      });
      expect(await tell(session, visit, { kind: 'rude' })).toMatchObject({ message: 'kind_invalid' });
      const dispute = {
        id: stripeId('dp'),
        charge: visit.chargeId,
        amount: 10_000,
        currency: 'eur',
        status: 'needs_response',
      };
      await ingest(session, event('charge.dispute.created', dispute));
      expect(await tell(session, visit)).toMatchObject({ message: 'disputed' });
      expect((await stateOf(session, visit.id)).problems).toEqual([]);
    });
  });
});

describe('a decision', () => {
  it('waits for the answer or its time, wants a reason and an administrator with a second factor', async () => {
    await inTransaction(db, async (session) => {
      const visit = await completed(session);
      const admin = await makeProvenAdmin(session);
      await tell(session, visit);
      const release = { outcome: 'release' };
      expect(await decideProblem(session, admin, visit, release)).toMatchObject({
        message: 'answer_awaited',
      });
      await session.sql('update public.problem_reports set answer_until = now() where appointment_id = $1', [
        visit.id,
      ]);
      expect(await answer(session, visit)).toMatchObject({ message: 'too_late' });
      expect(await decideProblem(session, admin, visit, { ...release, reason: ' ' })).toMatchObject({
        message: 'reason_missing',
      });
      expect(await decideProblem(session, admin, visit, { outcome: 'split', refund: 10_000 })).toMatchObject({
        message: 'amount_too_high',
      });
      expect(await decideProblem(session, admin, visit, { outcome: 'split' })).toMatchObject({
        message: 'amount_missing',
      });
      for (const actor of [patientOf(visit), doctorOf(visit), { ...admin, aal: undefined }])
        expect(await decideProblem(session, actor, visit, release)).toMatchObject({
          ok: false,
          code: '42501',
        });
      expect(await decideProblem(session, admin, visit, release)).toMatchObject({ ok: true });
      expect(await decideProblem(session, admin, visit, release)).toMatchObject({ message: 'wrong_state' });
      expect(await tell(session, visit)).toMatchObject({ message: 'too_late' });
      expect(await takeBack(session, visit)).toMatchObject({ message: 'wrong_state' });
      expect(await work(session, visit)).toEqual(['transfer 8500']);
      const audits = await session.sql(
        `select data from public.audit_log where action = 'problem.decided' and subject_id = $1`,
        [visit.paymentId],
      );
      expect(audits).toMatchObject([{ data: { outcome: 'release', reason: 'Looked into.' } }]);
    });
  });

  // Exponents 2, 0 and 3; three-decimal currencies move in steps of ten.
  it.each([
    ['EUR', 10_000, 3333, 5667, 1000],
    ['JPY', 9_001, 1, 7650, 1350],
    ['KWD', 30_550, 10_010, 17_460, 3080],
  ])('splits %s as its preview says', async (currency, amount, refund, doctor, fee) => {
    await inTransaction(db, async (session) => {
      const visit = await completed(session, { currency, amount });
      const admin = await makeProvenAdmin(session);
      await tell(session, visit);
      await answer(session, visit);
      const shown = await outlook(session, admin, visit, refund);
      expect(shown).toMatchObject({ refundable: amount, patient: refund, doctor, fee, fromDoctor: 0 });
      if (currency === 'KWD')
        expect(
          await decideProblem(session, admin, visit, { outcome: 'split', refund: 10_001 }),
        ).toMatchObject({ message: 'amount_step' });
      expect(await decideProblem(session, admin, visit, { outcome: 'split', refund })).toMatchObject({
        ok: true,
      });
      // The refund goes first; the rest is released when it has gone.
      expect(await work(session, visit)).toEqual([`refund ${refund}`]);
      expect(await work(session, visit)).toEqual([`transfer ${doctor}`]);
      expect(await position(session, visit)).toMatchObject({
        captured: amount,
        held: 0,
        refunded: refund,
        released: doctor,
        fees: fee,
        losses: 0,
        receivables: 0,
      });
      const { problem } = (await see(session, patientOf(visit), visit.id)) as unknown as { problem: object };
      expect(problem).toMatchObject({
        state: 'decided',
        outcome: 'split',
        refundAmount: refund,
        reason: 'Looked into.',
      });
      expect(await mailsAbout(session, visit)).toContain('decided to doctor');
    });
  });

  it('gives all back, and what the bank returns is held again for a person', async () => {
    await inTransaction(db, async (session) => {
      const visit = await completed(session);
      const admin = await makeProvenAdmin(session);
      await tell(session, visit);
      await answer(session, visit);
      await decideProblem(session, admin, visit, { outcome: 'refund' });
      expect(await work(session, visit, { refund: 'requires_action' })).toEqual(['refund 10000']);
      const [refund] = await session.sql<{ id: string }>(
        'select id from public.payment_refunds where payment_id = $1',
        [visit.paymentId],
      );
      const failed = {
        id: refund?.id ?? '',
        charge: visit.chargeId,
        amount: 10_000,
        currency: 'eur',
        status: 'failed',
      };
      await ingest(session, event('refund.failed', { ...failed, failure_reason: 'declined' }));
      expect(await position(session, visit)).toMatchObject({ held: 10_000, refunded: 0 });
      expect(await work(session, visit)).toEqual([]);
      const seen = await see(session, patientOf(visit), visit.id);
      expect(seen.payment).toMatchObject({ refundState: 'failed', refundingAmount: 10_000 });
      expect(seen.events.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['refund_needs_action', 'refund_failed']),
      );
      const resolve = (how: string) =>
        session.attempt(
          admin,
          'select public.resolve_refund($1, $2, $3)',
          [failed.id, how, 'New card.'],
          true,
        );
      expect(await resolve('again')).toMatchObject({ ok: true });
      expect(await resolve('again')).toMatchObject({ message: 'wrong_state' });
      expect(await work(session, visit)).toEqual(['refund 10000']);
      expect(await position(session, visit)).toMatchObject({ held: 0, refunded: 10_000, released: 0 });
      expect(await session.attempt(service, 'select public.enqueue_due_releases()')).toMatchObject({
        ok: true,
      });
    });
  });
});
