/** From a paid appointment to the doctor's money. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { checkOut, makeCase, moveToNow, stateOf, tryBook } from '../../db/support/booking.ts';
import { makeDoctor, makePatient } from '../../db/support/people.ts';
import { inTransaction, service, user, type Session } from '../../db/support/session.ts';
import { claim, complete, event, ingest, paidSession, stripeId } from '../../db/support/stripe.ts';

const db = stack.database(1);
afterAll(() => db.end());

async function paid(session: Session, amount = 10_000, currency = 'EUR') {
  const visit = await makeCase(session, { amount, currency });
  const hold = await checkOut(session, visit);
  await ingest(session, event('checkout.session.completed', paidSession({ ...hold, amount, currency })));
  const doctor = user(visit.doctor.id);
  const patient = user(visit.patientId);
  const finish = (summary = 'Rest, and come back in March.', note: string | null = 'Lives alone.') =>
    session.attempt(
      doctor,
      'select public.complete_consultation($1, $2, $3)',
      [hold.id, summary, note],
      true,
    );
  return { visit, hold, doctor, patient, finish };
}

/** A zone in whose middle of the day this runs: five minutes ago was today. */
function whereItIsNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

describe('a consultation', () => {
  it('begins at most fifteen minutes before its time', async () => {
    await inTransaction(db, async (session) => {
      const { hold, doctor, finish } = await paid(session);
      const start = () => session.attempt(doctor, 'select public.start_consultation($1)', [hold.id], true);
      const at = (minutes: number) =>
        session.sql(
          `update public.appointments set starts_at = now() + make_interval(mins => $2), ends_at = now() + make_interval(mins => $2 + 30),
             blocked = tstzrange(now() + make_interval(mins => $2), now() + make_interval(mins => $2 + 30)) where id = $1`,
          [hold.id, minutes],
        );
      await at(16);
      expect(await start()).toMatchObject({ message: 'too_early' });
      expect(await finish()).toMatchObject({ message: 'too_early' });
      await at(15);
      expect((await start()).ok).toBe(true);
      expect((await start()).ok).toBe(true);
      const events = await session.sql(
        `select from public.appointment_events where appointment_id = $1 and kind = 'consultation_started'`,
        [hold.id],
      );
      expect(events).toHaveLength(1);
    });
  });

  it('is the doctor’s alone to hold', async () => {
    await inTransaction(db, async (session) => {
      const { hold, patient } = await paid(session);
      await moveToNow(session, hold.id);
      const strangers = [patient, user((await makeDoctor(session)).id), user(await makePatient(session))];
      for (const stranger of strangers) {
        expect(
          await session.attempt(stranger, 'select public.start_consultation($1)', [hold.id]),
        ).toMatchObject({ message: 'not_found' });
        expect(
          await session.attempt(stranger, `select public.complete_consultation($1, 'x')`, [hold.id]),
        ).toMatchObject({ message: 'not_found' });
      }
    });
  });

  it('cannot be held before it is paid', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const outcome = await tryBook(session, visit);
      const id = outcome.ok ? outcome.rows[0]?.hold.id : '';
      await moveToNow(session, id ?? '');
      const doctor = user(visit.doctor.id);
      expect(await session.attempt(doctor, 'select public.start_consultation($1)', [id])).toMatchObject({
        message: 'wrong_state',
      });
    });
  });

  it('keeps drafts from the patient and every version of the note', async () => {
    await inTransaction(db, async (session) => {
      const { hold, doctor, patient, finish } = await paid(session);
      await moveToNow(session, hold.id);
      const save = (note: string | null, summary: string | null) =>
        session.as(doctor, 'select public.save_consultation($1, $2, $3)', [hold.id, note, summary]);
      await save('First thought.', 'Draft');
      await save('First thought.', null);
      await save('Second thought.', 'Better draft');
      const see = async (actor: typeof doctor) =>
        session.value<{
          consultation: { sharedSummary: string | null };
          note: { version: number; privateNote: string } | null;
        }>(actor, 'select public.get_appointment($1)', [hold.id]);
      expect(await see(doctor)).toMatchObject({
        consultation: { sharedSummary: 'Better draft' },
        note: { version: 2, privateNote: 'Second thought.' },
      });
      expect(await see(patient)).toMatchObject({ consultation: { sharedSummary: null }, note: null });
      expect(await session.as(patient, 'select * from public.consultation_drafts')).toEqual([]);
      expect(await session.attempt(patient, 'select room_token from public.consultations')).toMatchObject({
        code: '42501',
      });
      expect(
        await session.as(
          patient,
          'select shared_summary from public.consultations where appointment_id = $1',
          [hold.id],
        ),
      ).toEqual([{ shared_summary: null }]);
      expect(
        await session.attempt(doctor, 'select public.save_consultation($1, $2, null)', [
          hold.id,
          'x'.repeat(20_001),
        ]),
      ).toMatchObject({ message: 'text_too_long' });
      expect((await finish('Final.', null)).ok).toBe(true);
      expect(await see(patient)).toMatchObject({ consultation: { sharedSummary: 'Final.' }, note: null });
      expect(
        await session.attempt(doctor, 'select public.save_consultation($1, null, $2)', [hold.id, 'Other.']),
      ).toMatchObject({ message: 'wrong_state' });
    });
  });

  it('ends once, with a summary', async () => {
    await inTransaction(db, async (session) => {
      const { hold, finish } = await paid(session);
      await moveToNow(session, hold.id);
      expect(await finish(' \n ')).toMatchObject({ message: 'summary_missing' });
      expect((await finish()).ok).toBe(true);
      expect(await finish()).toMatchObject({ message: 'wrong_state' });
      const state = await stateOf(session, hold.id);
      expect(state).toMatchObject({ appointment: 'completed', payment: 'held' });
      expect(state.mails).toContain('consultation_done');
      const [mail] = await session.sql<{ payload: object }>(
        `select payload from public.mail_outbox where kind = 'consultation_done' and payload ->> 'appointmentId' = $1`,
        [hold.id],
      );
      expect(JSON.stringify(mail?.payload)).not.toContain('March');
    });
  });
});

describe('the money', () => {
  const due = (session: Session, paymentId: string) =>
    session.value<Date | null>(service, 'select due_at from public.payments where id = $1', [paymentId]);

  it('is due after the window, or when the patient says so', async () => {
    await inTransaction(db, async (session) => {
      const { hold, patient, finish } = await paid(session);
      const confirm = () => session.attempt(patient, 'select public.confirm_completion($1)', [hold.id], true);
      expect(await confirm()).toMatchObject({ message: 'wrong_state' });
      expect(await due(session, hold.paymentId)).toBeNull();
      await moveToNow(session, hold.id);
      await finish();
      expect((await due(session, hold.paymentId))?.getTime()).toBeGreaterThan(Date.now() + 71 * 3_600_000);
      await session.as(service, 'select public.enqueue_due_releases()');
      expect(await claim(session, hold.paymentId)).toEqual([]);
      expect((await confirm()).ok).toBe(true);
      expect((await confirm()).ok).toBe(true);
      expect((await due(session, hold.paymentId))?.getTime()).toBeLessThanOrEqual(Date.now());
    });
  });

  it.each([
    ['EUR', 10_000, 8_500],
    ['JPY', 333, 283],
    ['KWD', 25_010, 21_260],
    ['ISK', 12_300, 10_500],
  ])('goes to the doctor less the fee (%s %i)', async (currency, amount, net) => {
    await inTransaction(db, async (session) => {
      const { visit, hold, patient, finish } = await paid(session, amount, currency);
      await moveToNow(session, hold.id);
      await finish();
      await session.as(patient, 'select public.confirm_completion($1)', [hold.id]);
      await session.as(service, 'select public.enqueue_due_releases()');
      await session.as(service, 'select public.enqueue_due_releases()');
      const claimed = await claim(session, hold.paymentId);
      expect(claimed).toHaveLength(1);
      expect(claimed[0]).toMatchObject({
        kind: 'transfer',
        amount: net,
        currency,
        idempotencyKey: `instruction:${claimed[0]?.id}`,
        params: {
          destination: `acct_${visit.doctor.id.replaceAll('-', '')}`,
          transferGroup: `ect_${hold.paymentId}`,
        },
      });
      const transfer = stripeId('tr');
      await complete(session, claimed[0]?.id ?? '', transfer);
      await complete(session, claimed[0]?.id ?? '', transfer);
      // Stripe tells the same by webhook.
      await ingest(
        session,
        event('transfer.created', {
          id: transfer,
          amount: net,
          currency,
          transfer_group: `ect_${hold.paymentId}`,
        }),
      );
      const state = await stateOf(session, hold.id);
      expect(state).toMatchObject({
        payment: 'released',
        released: net,
        instructions: ['transfer done'],
        problems: [],
      });
      expect(state.mails.filter((kind) => kind === 'payment_released')).toHaveLength(1);
      await session.as(service, 'select public.enqueue_due_releases()');
      expect(await claim(session, hold.paymentId)).toEqual([]);
    });
  });

  it('waits for a doctor who cannot be paid', async () => {
    await inTransaction(db, async (session) => {
      const { visit, hold, patient, finish } = await paid(session);
      await moveToNow(session, hold.id);
      await finish();
      await session.as(patient, 'select public.confirm_completion($1)', [hold.id]);
      const account = `acct_${visit.doctor.id.replaceAll('-', '')}`;
      const set = (status: string) =>
        session.as(service, 'select public.set_payout_account($1, $2, $3)', [
          visit.doctor.id,
          account,
          status,
        ]);
      await set('restricted');
      await session.as(service, 'select public.enqueue_due_releases()');
      expect(await claim(session, hold.paymentId)).toEqual([]);
      await set('active');
      await session.as(service, 'select public.enqueue_due_releases()');
      expect(await claim(session, hold.paymentId)).toHaveLength(1);
    });
  });
});

describe('pages', () => {
  it('list what is to come and what was, page by page', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const holds = [];
      for (let n = 0; n < 5; n++) {
        const startsAt = new Date(Date.parse(visit.startsAt) + n * 86_400_000).toISOString();
        const hold = await checkOut(session, { ...visit, startsAt });
        holds.push(hold.id);
        if (n !== 2)
          await ingest(
            session,
            event('checkout.session.completed', paidSession({ ...hold, amount: 10_000 })),
          );
      }
      type Page = { appointments: { id: string }[]; nextCursor: string | null };
      const list = (id: string, scope: string, cursor: string | null = null) =>
        session.value<Page>(user(id), 'select public.list_appointments($1, $2, 2)', [scope, cursor]);
      const walk = async (id: string, scope: string) => {
        const ids: string[] = [];
        let cursor: string | null = null;
        do {
          const page: Page = await list(id, scope, cursor);
          ids.push(...page.appointments.map((one) => one.id));
          cursor = page.nextCursor;
        } while (cursor);
        return ids;
      };
      expect(await walk(visit.patientId, 'upcoming')).toEqual(holds);
      expect(await walk(visit.doctor.id, 'upcoming')).toEqual(holds.filter((_, n) => n !== 2));
      expect(await walk(visit.patientId, 'past')).toEqual([]);
      // A cursor that cannot be read starts at the beginning.
      expect((await list(visit.patientId, 'upcoming', 'bm9uc2Vuc2U')).appointments).toHaveLength(2);
      expect(
        await session.attempt(user(visit.patientId), `select public.list_appointments('everything')`),
      ).toMatchObject({ message: 'scope_invalid' });
    });
  });

  it('show a doctor the day in their own zone, with the money', async () => {
    await inTransaction(db, async (session) => {
      const { visit, hold, doctor, patient, finish } = await paid(session);
      const timeZone = whereItIsNoon();
      await session.sql('update public.doctors set time_zone = $2 where id = $1', [
        visit.doctor.id,
        timeZone,
      ]);
      await moveToNow(session, hold.id);
      const day = () => session.value<Record<string, unknown>>(doctor, 'select public.get_doctor_day()');
      expect(await day()).toMatchObject({
        timeZone,
        today: [{ id: hold.id }],
        next: [],
        open: [],
        counts: { today: 1, upcoming: 0, toComplete: 0 },
        money: [{ currency: 'EUR', held: 10_000, heldNet: 8_500, released: 0, releasedThisMonth: 0 }],
      });
      await finish();
      await session.as(patient, 'select public.confirm_completion($1)', [hold.id]);
      await session.as(service, 'select public.enqueue_due_releases()');
      for (const one of await claim(session, hold.paymentId)) await complete(session, one.id, stripeId('tr'));
      expect(await day()).toMatchObject({
        money: [{ held: 0, heldNet: 0, released: 8_500, releasedThisMonth: 8_500 }],
      });
      expect(await session.value(user(visit.patientId), 'select public.get_doctor_day()')).toBeNull();
    });
  });
});
