/** Moves that want one time at once: exactly one gets it, the others keep what they had. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { checkOut, inHours } from '../../db/support/booking.ts';
import { CONSENT, makeDoctor, makePatient, REASON, type TestDoctor } from '../../db/support/people.ts';
import { retire } from '../../db/support/retire.ts';
import { answerTo, commit, user, type Actor } from '../../db/support/session.ts';
import { event, ingest, paidSession } from '../../db/support/stripe.ts';

const db = stack.database(16);
const doctors: string[] = [];
afterAll(async () => {
  await retire(db, doctors);
  await db.end();
});

type Booked = { id: string; patientId: string; startsAt: string };

/** One doctor with so many confirmed appointments of different patients, a day apart. */
async function calendar(count: number): Promise<{ doctor: TestDoctor; visits: Booked[] }> {
  return commit(db, async (session) => {
    const doctor = await makeDoctor(session);
    doctors.push(doctor.id);
    const visits: Booked[] = [];
    for (let n = 0; n < count; n += 1) {
      const patientId = await makePatient(session);
      const startsAt = inHours(240 + 24 * n);
      const hold = await checkOut(session, { doctor, patientId, startsAt });
      await ingest(session, event('checkout.session.completed', paidSession({ ...hold, amount: 10_000 })));
      visits.push({ id: hold.id, patientId, startsAt });
    }
    return { doctor, visits };
  });
}

const run = (actor: Actor, sql: string, values: unknown[]) => answerTo(db, actor, sql, values);
const move = (actor: Actor, id: string, at: string, sequence = 0) =>
  run(actor, 'select public.move_appointment($1, $2, $3)', [id, at, sequence]);
const cancel = (actor: Actor, id: string) =>
  run(actor, 'select public.cancel_appointment($1, 10000, $2)', [id, 'Ill.']);
const book = (patientId: string, doctor: TestDoctor, at: string) =>
  run(user(patientId), 'select public.book_appointment($1, $2, $3, $4, $5)', [
    doctor.visitTypeId,
    at,
    REASON,
    CONSENT,
    'UTC',
  ]);
const startsOf = async (visits: Booked[]) => {
  const { rows } = await db.query<{ id: string; starts_at: Date; status: string; sequence: number }>(
    'select id, starts_at, status, sequence from public.appointments where id = any ($1::uuid[])',
    [visits.map(({ id }) => id)],
  );
  return visits.map(({ id }) => {
    const row = rows.find((one) => one.id === id);
    return { at: row?.starts_at.toISOString(), status: row?.status, sequence: row?.sequence };
  });
};

describe('one time', () => {
  it('goes to one of eight appointments that are moved to it, and the others stay', async () => {
    const { visits } = await calendar(8);
    const wanted = inHours(900);
    const answers = await Promise.all(visits.map(({ id, patientId }) => move(user(patientId), id, wanted)));
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'slot_taken')).toHaveLength(7);
    const after = await startsOf(visits);
    for (const [n, answer] of answers.entries())
      expect(after[n]?.at).toBe(answer === 'done' ? wanted : visits[n]?.startsAt);
  });

  it('goes to a move or to a booking, never to both', async () => {
    const { doctor, visits } = await calendar(4);
    const others = await commit(db, async (session) => {
      const made: string[] = [];
      for (let n = 0; n < visits.length; n += 1) made.push(await makePatient(session));
      return made;
    });
    for (const [n, { id, patientId }] of visits.entries()) {
      const wanted = inHours(1000 + n);
      const answers = await Promise.all([
        move(user(patientId), id, wanted),
        book(others[n] ?? '', doctor, wanted),
      ]);
      expect(answers.toSorted()).toEqual(['done', 'slot_taken']);
    }
  });

  it('can be exchanged by two who want each other’s: one after the other, never a deadlock', async () => {
    const { visits } = await calendar(2);
    const [one, two] = visits;
    if (!one || !two) throw new Error('nobody');
    const answers = await Promise.all([
      move(user(one.patientId), one.id, two.startsAt),
      move(user(two.patientId), two.id, one.startsAt),
    ]);
    expect(answers).toEqual(['slot_taken', 'slot_taken']);
  });
});

describe('one appointment', () => {
  it('pressed many times is moved once', async () => {
    const { visits } = await calendar(1);
    const [visit] = visits;
    if (!visit) throw new Error('nobody');
    const at = inHours(700);
    const presses = Array.from({ length: 8 }, () => move(user(visit.patientId), visit.id, at));
    expect(new Set(await Promise.all(presses))).toEqual(new Set(['done']));
    expect((await startsOf(visits))[0]).toMatchObject({ at, sequence: 1 });
  });

  it('moved by both parties at once is moved by one of them', async () => {
    const { doctor, visits } = await calendar(4);
    for (const [n, visit] of visits.entries()) {
      const answers = await Promise.all([
        move(user(visit.patientId), visit.id, inHours(720 + n)),
        move(user(doctor.id), visit.id, inHours(760 + n)),
      ]);
      expect(answers.toSorted()).toEqual(['done', 'moved_meanwhile']);
    }
    for (const { sequence } of await startsOf(visits)) expect(sequence).toBe(1);
  });

  it('moved and cancelled at once ends cancelled, refunded once', async () => {
    const { doctor, visits } = await calendar(5);
    await Promise.all(
      visits.flatMap((visit, n) => [
        move(user(visit.patientId), visit.id, inHours(820 + n)),
        cancel(user(doctor.id), visit.id),
        cancel(user(doctor.id), visit.id),
        cancel(user(visit.patientId), visit.id),
      ]),
    );
    for (const { status } of await startsOf(visits)) expect(status).toBe('cancelled');
    const { rows } = await db.query<{ count: number }>(
      `select count(*)::integer from public.payment_instructions i join public.payments p on p.id = i.payment_id
       where p.doctor_id = $1 and i.kind = 'refund'`,
      [doctor.id],
    );
    expect(rows[0]?.count).toBe(visits.length);
  });
});
