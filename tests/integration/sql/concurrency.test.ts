/** Many at once: exactly one wins, nobody waits for long, nothing locks up. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { checkOut, inHours, letLapse, stateOf } from '../../db/support/booking.ts';
import { CONSENT, makeDoctor, makePatient, REASON, type TestDoctor } from '../../db/support/people.ts';
import { retire } from '../../db/support/retire.ts';
import { answerTo, commit, service, user, type Actor } from '../../db/support/session.ts';
import { event, paidSession } from '../../db/support/stripe.ts';

const db = stack.database(24);
afterAll(() => db.end());

const cleanup: string[] = [];
beforeEach(() => void cleanup.splice(0));
afterEach(() => retire(db, cleanup));

const asOne = (actor: Actor, sql: string, values: unknown[]) => answerTo(db, actor, sql, values);

const tally = (answers: string[]) =>
  answers.reduce<Record<string, number>>((sum, one) => ({ ...sum, [one]: (sum[one] ?? 0) + 1 }), {});

async function crowd(patients: number, doctors = 1): Promise<{ doctors: TestDoctor[]; patients: string[] }> {
  const made = await commit(db, async (session) => {
    const all: { doctors: TestDoctor[]; patients: string[] } = { doctors: [], patients: [] };
    for (let n = 0; n < doctors; n++) all.doctors.push(await makeDoctor(session));
    for (let n = 0; n < patients; n++) all.patients.push(await makePatient(session));
    return all;
  });
  cleanup.push(...made.doctors.map((doctor) => doctor.id));
  return made;
}

const bookOnce = (patientId: string, doctor: TestDoctor, startsAt: string) =>
  asOne(user(patientId), 'select public.book_appointment($1, $2, $3, $4, $5) as value', [
    doctor.visitTypeId,
    startsAt,
    REASON,
    CONSENT,
    'UTC',
  ]);

describe('one time', () => {
  it('goes to exactly one of two hundred', async () => {
    const { doctors, patients } = await crowd(200);
    const [doctor] = doctors;
    if (!doctor) throw new Error('no doctor');
    const startsAt = inHours(72);
    const answers = await Promise.all(patients.map((patient) => bookOnce(patient, doctor, startsAt)));
    expect(tally(answers)).toEqual({ done: 1, slot_taken: 199 });
    const { rows } = await db.query('select status from public.appointments where doctor_id = $1', [
      doctor.id,
    ]);
    expect(rows).toEqual([{ status: 'held' }]);
  });

  it('pressed again and again by one patient is one hold', async () => {
    const { doctors, patients } = await crowd(12);
    const [doctor] = doctors;
    if (!doctor) throw new Error('nobody');
    for (const [n, patient] of patients.entries()) {
      const startsAt = new Date(Date.parse(inHours(72)) + n * 30 * 60_000).toISOString();
      const presses = Array.from({ length: 12 }, async (_, i) => {
        // Not quite at once: each press meets another moment of the first one.
        await new Promise((resolve) => setTimeout(resolve, i * 2));
        return bookOnce(patient, doctor, startsAt);
      });
      expect(tally(await Promise.all(presses))).toEqual({ done: 12 });
    }
    const { rows } = await db.query(
      'select count(*)::integer from public.appointments where doctor_id = $1',
      [doctor.id],
    );
    expect(rows).toEqual([{ count: 12 }]);
  });

  it('of one patient with five doctors is one hold', async () => {
    const { doctors, patients } = await crowd(1, 5);
    const startsAt = inHours(72);
    const answers = await Promise.all(doctors.map((doctor) => bookOnce(patients[0] ?? '', doctor, startsAt)));
    expect(tally(answers)).toEqual({ done: 1, own_overlap: 4 });
  });

  it('overlapping ones of a tangle of patients and doctors never deadlock', async () => {
    const { doctors, patients } = await crowd(6, 6);
    const base = Date.parse(inHours(96));
    const tangle = Array.from({ length: 20 }).flatMap((_, n) =>
      doctors.map((doctor, i) => ({ doctor, patient: patients[(i + n) % 6] ?? '', step: (i + n) % 4 })),
    );
    const work = tangle.map(({ doctor, patient, step }) =>
      bookOnce(patient, doctor, new Date(base + step * 30 * 60_000).toISOString()),
    );
    const answers = tally(await Promise.all(work));
    expect(
      Object.keys(answers).every((key) => ['done', 'slot_taken', 'own_overlap'].includes(key)),
      JSON.stringify(answers),
    ).toBe(true);
    expect(answers.done).toBeGreaterThan(0);
  });
});

describe('a hold that lapsed', () => {
  it('is wanted by payment, patients and the worker at once, and goes to one of them', async () => {
    for (let round = 0; round < 5; round++) {
      const { doctors, patients } = await crowd(8);
      const [doctor] = doctors;
      const [first, ...others] = patients;
      if (!doctor || !first) throw new Error('nobody');
      const startsAt = inHours(48);
      const hold = await commit(db, async (session) => {
        const made = await checkOut(session, { doctor, patientId: first, startsAt });
        await letLapse(session, made.id);
        return made;
      });
      const paid = event('checkout.session.completed', paidSession({ ...hold, amount: 10_000 }));
      const payload = JSON.stringify({
        id: paid.id,
        type: paid.type,
        created: 1,
        data: { object: paid.object },
      });
      const answers = await Promise.all([
        ...others.map((patient) => bookOnce(patient, doctor, startsAt)),
        asOne(service, 'select public.ingest_stripe_event($1, $2) as value', [
          payload,
          JSON.stringify(paid.object),
        ]),
        asOne(service, 'select public.ingest_stripe_event($1, $2) as value', [
          payload,
          JSON.stringify(paid.object),
        ]),
        asOne(service, 'select public.expire_holds() as value', []),
      ]);
      const state = await commit(db, (session) => stateOf(session, hold.id));
      expect(state.problems).toEqual([]);
      const { rows } = await db.query<{ id: string }>(
        `select id from public.appointments where doctor_id = $1 and status in ('held', 'confirmed')`,
        [doctor.id],
      );
      expect(rows, JSON.stringify(tally(answers))).toHaveLength(1);
      expect(answers.filter((answer) => !['done', 'slot_taken'].includes(answer))).toEqual([]);
      // Either the payment was first and has the time, or it is given back.
      if (rows[0]?.id === hold.id) expect(state.instructions).not.toContain('refund pending');
      else expect(state.instructions).toContain('refund pending');
    }
  });
});

describe('workers', () => {
  it('never take one instruction or mail twice', async () => {
    const { doctors, patients } = await crowd(6);
    const [doctor] = doctors;
    if (!doctor) throw new Error('no doctor');
    await commit(db, async (session) => {
      for (const [n, patientId] of patients.entries()) {
        const hold = await checkOut(session, {
          doctor,
          patientId,
          startsAt: new Date(Date.parse(inHours(120)) + n * 30 * 60_000).toISOString(),
        });
        await session.as(user(patientId), 'select public.release_hold($1)', [hold.id]);
      }
    });
    const claims = await Promise.all(
      Array.from({ length: 12 }, () =>
        commit(db, (session) =>
          session.as<{ id: string }>(service, `select public.claim_instructions(2, 60) ->> 'id' as id`),
        ),
      ),
    );
    const ids = claims.flat().map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(6);
  });
});
