/** Offers of the waitlist under many hands at once: a time is taken once, and by whom it is offered to. */
import { afterAll, afterEach, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { inHours, type Case } from '../../db/support/booking.ts';
import { CONSENT, makeDoctor, makePatient, REASON } from '../../db/support/people.ts';
import { retire } from '../../db/support/retire.ts';
import { answerTo, commit, service, user, type Actor } from '../../db/support/session.ts';
import { confirm, free, line, openOffer, waitForEarlier } from '../../db/support/waitlist.ts';

const db = stack.database(24);
const doctors: string[] = [];
afterEach(async () => {
  const mine = doctors.splice(0);
  await retire(db, mine);
  await db.query('delete from public.waitlist_entries where doctor_id = any ($1::uuid[])', [mine]);
  await db.query(
    `update public.mail_outbox m set status = 'done' where m.to_email like '%@test.example.org' and m.status = 'pending'
       and m.kind = 'waitlist_offer'`,
  );
});
afterAll(() => db.end());

const asOne = (actor: Actor, sql: string, values: unknown[] = []) => answerTo(db, actor, sql, values);

const bookAs = (visit: Case, patientId: string) =>
  asOne(user(patientId), 'select public.book_appointment($1, $2, $3, $4, $5)', [
    visit.doctor.visitTypeId,
    visit.startsAt,
    REASON,
    CONSENT,
    'UTC',
  ]);

/** A doctor with a line of so many, and a stranger. */
async function makeLine(count: number): Promise<{ visit: Case; waiting: string[] }> {
  return commit(db, async (session) => {
    const doctor = await makeDoctor(session);
    doctors.push(doctor.id);
    const visit = { doctor, patientId: await makePatient(session), startsAt: inHours(72) };
    return { visit, waiting: await line(session, visit, count) };
  });
}

const living = async ({ doctor }: Case) => {
  const { rows } = await db.query<{ patient_id: string }>(
    `select patient_id from public.appointments where doctor_id = $1 and status in ('held', 'confirmed')`,
    [doctor.id],
  );
  return rows.map((row) => row.patient_id);
};

it('lets only the one in line have the time, whatever crowd presses with them', async () => {
  const { visit, waiting } = await makeLine(1);
  const strangers = await commit(db, async (session) => {
    const made: string[] = [];
    for (let index = 0; index < 20; index += 1) made.push(await makePatient(session));
    return made;
  });
  await commit(db, (session) => free(session, visit));
  const [first = ''] = waiting;
  const answers = await Promise.all([...strangers, first].map((patient) => bookAs(visit, patient)));
  expect(answers.pop()).toBe('done');
  expect(new Set(answers)).toEqual(new Set(['slot_taken']));
  expect(await living(visit)).toEqual([first]);
});

it('gives one hold to somebody who accepts twice at once', async () => {
  const { visit, waiting } = await makeLine(2);
  await commit(db, (session) => free(session, visit));
  const [first = ''] = waiting;
  expect(await Promise.all([bookAs(visit, first), bookAs(visit, first)])).toEqual(['done', 'done']);
  expect(await living(visit)).toEqual([first]);
});

it('is decided once when the half hour ends while it is accepted', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { visit, waiting } = await makeLine(2);
    const [first = '', second = ''] = waiting;
    await commit(db, (session) => free(session, visit));
    const offer = await commit(db, (session) => openOffer(session, visit.doctor.id));
    await db.query(
      `update public.waitlist_offers set expires_at = clock_timestamp() + interval '5 ms' where id = $1`,
      [offer.id],
    );
    const [accepted] = await Promise.all([
      bookAs(visit, first),
      ...[1, 2, 3].map(() => asOne(service, 'select public.pass_on_offers()')),
    ]);
    await asOne(service, 'select public.pass_on_offers()');
    const { rows } = await db.query<{ patient_id: string; state: string }>(
      `select patient_id, state::text from public.waitlist_offers where doctor_id = $1`,
      [visit.doctor.id],
    );
    const stateOf = (patient: string) => rows.find((row) => row.patient_id === patient)?.state;
    if (accepted === 'done') {
      expect(await living(visit)).toEqual([first]);
      expect(stateOf(second)).toBeUndefined();
    } else {
      expect(accepted).toBe('slot_taken');
      expect(await living(visit)).toEqual([]);
      expect([stateOf(first), stateOf(second)]).toEqual(['lapsed', 'open']);
    }
  }
});

it('never offers one time to two, however many workers run', async () => {
  const { visit, waiting } = await makeLine(6);
  await commit(db, (session) => free(session, visit));
  for (const patient of waiting) {
    const offer = await commit(db, (session) => openOffer(session, visit.doctor.id));
    expect(offer.patient_id).toBe(patient);
    await db.query(
      `update public.waitlist_offers set expires_at = clock_timestamp() - interval '1 s' where id = $1`,
      [offer.id],
    );
    await Promise.all(Array.from({ length: 6 }, () => asOne(service, 'select public.pass_on_offers()')));
    await asOne(service, 'select public.pass_on_offers()');
  }
  const { rows } = await db.query(
    `select state::text, count(*)::integer from public.waitlist_offers where doctor_id = $1 group by 1`,
    [visit.doctor.id],
  );
  expect(rows).toEqual([{ state: 'lapsed', count: 6 }]);
});

it('moves an appointment once, however often the offer is accepted, and counts no move of the patient', async () => {
  const { visit } = await makeLine(0);
  const patientId = await commit(db, (session) => makePatient(session));
  const later = { ...visit, patientId, startsAt: inHours(120) };
  const appointmentId = await commit(db, (session) => confirm(session, later));
  await commit(db, (session) => waitForEarlier(session, patientId, appointmentId));
  await commit(db, (session) => free(session, visit));
  const offer = await commit(db, (session) => openOffer(session, visit.doctor.id));
  const accept = () => asOne(user(patientId), 'select public.accept_waitlist_offer($1)', [offer.id]);
  expect(await Promise.all([accept(), accept(), accept()])).toEqual(['done', 'done', 'done']);
  const { rows } = await db.query(
    `select a.starts_at, a.sequence, a.patient_moves, e.state::text,
       (select count(*)::integer from public.appointment_events v where v.appointment_id = a.id and v.kind = 'moved') as moves
     from public.appointments a join public.waitlist_entries e on e.appointment_id = a.id where a.id = $1`,
    [appointmentId],
  );
  expect(rows).toEqual([
    { starts_at: new Date(visit.startsAt), sequence: 1, patient_moves: 0, state: 'fulfilled', moves: 1 },
  ]);
});
