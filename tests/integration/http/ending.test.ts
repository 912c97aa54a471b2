/** Cancelling, moving and reporting over HTTP: what is shown is done, what is not allowed is refused with nothing changed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDoctor, makePatient } from '../functions/support/people.ts';
import { aboutToBegin, freeTime, paid, statusOf, type Visit } from '../appointments/support/visits.ts';
import { eventually } from '../../support/processes.ts';
import { cookiesOf, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const db = stack.database(2);
let app = '';
beforeAll(async () => {
  app = await stack.app();
});
afterAll(() => db.end());

const LONG = 'x'.repeat(10_000);
const cookie = (person: { email: string }) => cookiesOf(stack, person.email);
const pathOf = (visit: Visit, part: string) => `${app}/appointments/${visit.id}/${part}`;
const get = async (url: string, as: string) => {
  const answer = await fetch(url, { redirect: 'manual', headers: { cookie: as } });
  return {
    status: answer.status,
    page: (await answer.text()).replaceAll('<!-- -->', '').split('window.__remix')[0] ?? '',
  };
};
const post = async (url: string, as: string, fields: Record<string, string>) => {
  const answer = await postForm({ url, cookie: as, fields });
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    page: (await answer.text()).replaceAll('<!-- -->', '').split('window.__remix')[0] ?? '',
  };
};

async function stateOf(visit: Visit) {
  const { rows } = await db.query<{ starts_at: Date; sequence: number; status: string; refunds: number }>(
    `select a.starts_at, a.sequence, a.status, (select count(*)::integer from public.payment_instructions i
       where i.payment_id = p.id and i.kind = 'refund') as refunds
     from public.appointments a join public.payments p on p.appointment_id = a.id where a.id = $1`,
    [visit.id],
  );
  const [row] = rows;
  return row && { ...row, starts_at: row.starts_at.toISOString() };
}

describe('cancelling', () => {
  it('shows the amount, pays exactly that back, and tells both', async () => {
    const visit = await paid(db);
    const patient = await cookie(visit.patient);
    const shown = await get(pathOf(visit, 'cancel'), patient);
    expect(shown.status).toBe(200);
    expect(shown.page).toContain('Cancel it and get €95.00 back');
    expect(shown.page).toContain('value="9500"');
    const done = await post(pathOf(visit, 'cancel'), patient, { refund: '9500', reason: 'I am well again.' });
    expect([done.status, done.location]).toEqual([303, `/appointments/${visit.id}`]);
    expect((await get(`${app}/appointments/${visit.id}`, patient)).page).toContain(
      'You cancelled this appointment',
    );
    const doctor = await get(`${app}/appointments/${visit.id}`, await cookie(visit.doctor));
    expect(doctor.page).toContain('I am well again.');
    await eventually(async () => {
      await stack.runJob('settle-payments');
      expect(await statusOf(db, visit.id)).toEqual(['cancelled', 'refunded']);
    });
    const wrong = await db.query(
      `select c.* from private.check_ledger() c join public.payments p on p.id = c.payment_id where p.appointment_id = $1`,
      [visit.id],
    );
    expect(wrong.rows).toEqual([]);
    const again = await post(pathOf(visit, 'cancel'), patient, { refund: '9500', reason: '' });
    expect(again.status).toBe(303);
    expect((await stateOf(visit))?.refunds).toBe(1);
    const late = await get(pathOf(visit, 'cancel'), patient);
    expect(late.status).toBe(409);
    expect(late.page).toContain('This appointment cannot be cancelled');
  });

  it('asks again when another amount was sent than the one that holds', async () => {
    const visit = await paid(db);
    const patient = await cookie(visit.patient);
    const { status, page } = await post(pathOf(visit, 'cancel'), patient, {
      refund: '999900',
      reason: 'Why not',
    });
    expect(status).toBe(409);
    expect(page).toContain('The amount that comes back has changed');
    expect(page).toContain('Cancel it and get €95.00 back');
    expect(page).toContain('Why not');
    expect(await stateOf(visit)).toMatchObject({ status: 'confirmed', refunds: 0 });
  });

  it.each([
    ['a refund that is no number', { refund: 'all', reason: 'x' }],
    ['a refund below zero', { refund: '-5', reason: 'x' }],
    ['a reason as long as a book', { refund: '9500', reason: LONG }],
    ['no reason, of a doctor', { refund: '9500', reason: '  ' }],
  ])('refuses %s with 422 and keeps what was written', async (name, fields) => {
    const visit = await paid(db);
    const as = name.includes('doctor') ? visit.doctor : visit.patient;
    const { status, page } = await post(pathOf(visit, 'cancel'), await cookie(as), fields);
    expect(status).toBe(422);
    expect(page).toMatch(/<title>Error: /);
    if (fields.reason === LONG) expect(page).toContain(LONG);
    expect(await stateOf(visit)).toMatchObject({ status: 'confirmed', refunds: 0 });
  });
});

describe('moving', () => {
  it('shows free times, asks with old and new, and moves; pressed twice it moves once', async () => {
    const visit = await paid(db);
    const patient = await cookie(visit.patient);
    const at = await freeTime(db, visit.doctor, 4);
    const picker = await get(pathOf(visit, 'reschedule'), patient);
    expect(picker.status).toBe(200);
    expect(picker.page).toContain('name="at"');
    const url = `${pathOf(visit, 'reschedule')}?${new URLSearchParams({ at })}`;
    const asked = await get(url, patient);
    expect(asked.page).toContain('Move to this time?');
    expect(asked.page).toContain('After this you can move it 2 times more');
    const press = () => post(url, patient, { at, sequence: '0' });
    expect((await Promise.all([press(), press()])).map(({ status }) => status)).toEqual([303, 303]);
    expect(await stateOf(visit)).toMatchObject({ starts_at: at, sequence: 1, status: 'confirmed' });
    const own = await get(`${app}/appointments/${visit.id}`, patient);
    expect(own.page).toContain('You moved it from');
    const theirs = await get(`${app}/appointments/${visit.id}`, await cookie(visit.doctor));
    expect(theirs.page).toContain('The patient moved it from');
  });

  it('by the doctor offers the patient all of the money back', async () => {
    const visit = await paid(db);
    const at = await freeTime(db, visit.doctor, 9);
    const url = `${pathOf(visit, 'reschedule')}?${new URLSearchParams({ at })}`;
    expect((await post(url, await cookie(visit.doctor), { at, sequence: '0' })).status).toBe(303);
    const { page } = await get(`${app}/appointments/${visit.id}`, await cookie(visit.patient));
    expect(page).toContain('The doctor moved this appointment');
    expect(page).toContain('get all of your money back');
  });

  it('to a time that is gone answers 409 with the nearest, and the old time stays', async () => {
    const visit = await paid(db);
    const patient = await cookie(visit.patient);
    const past = new Date(Date.now() - 86_400_000).toISOString();
    const odd = visit.startsAt.replace(/:\d\d\.000Z$/, ':07.000Z');
    for (const at of [past, odd, new Date(Date.now() + 400 * 86_400_000).toISOString()]) {
      const url = `${pathOf(visit, 'reschedule')}?${new URLSearchParams({ at })}`;
      const { status, page } = await post(url, patient, { at, sequence: '0' });
      expect(status).toBe(409);
      expect(page).toContain('Your appointment is still at its old time');
      expect((await get(url, patient)).status).toBe(409);
    }
    const nonsense = await post(pathOf(visit, 'reschedule'), patient, { at: 'tomorrow', sequence: '-1' });
    expect(nonsense.status).toBe(422);
    expect(await stateOf(visit)).toMatchObject({ starts_at: visit.startsAt, sequence: 0 });
  });

  it('within the notice says why not, and until when it was possible', async () => {
    const visit = await aboutToBegin(db);
    const { status, page } = await get(pathOf(visit, 'reschedule'), await cookie(visit.patient));
    expect(status).toBe(409);
    expect(page).toContain('until 24 hours before the start');
  });
});

describe('who did not come', () => {
  it('can be said only after the start, objected to with words, and then waits', async () => {
    const visit = await aboutToBegin(db);
    const [patient, doctor] = [await cookie(visit.patient), await cookie(visit.doctor)];
    const url = pathOf(visit, 'no-show');
    expect((await get(url, patient)).status).toBe(409);
    expect((await post(url, patient, { intent: 'report' })).status).toBe(409);
    await db.query(
      `update public.appointments set starts_at = now() - interval '5 minutes', ends_at = now() + interval '25 minutes',
         blocked = tstzrange(now() - interval '5 minutes', now() + interval '25 minutes') where id = $1`,
      [visit.id],
    );
    expect((await get(url, patient)).page).toContain('all of your money, €95.00, comes back to you');
    expect((await post(url, patient, { intent: 'report' })).status).toBe(303);
    const accused = await get(url, doctor);
    expect(accused.page).toContain('says that you did not come');
    expect((await post(url, doctor, { intent: 'contest', text: '' })).status).toBe(422);
    const long = await post(url, doctor, { intent: 'contest', text: LONG });
    expect(long.status).toBe(422);
    expect(long.page).toContain(LONG);
    expect((await post(url, doctor, { intent: 'nothing' })).status).toBe(422);
    expect((await post(url, doctor, { intent: 'contest', text: 'I waited for half an hour.' })).status).toBe(
      303,
    );
    for (const as of [patient, doctor])
      expect((await get(url, as)).page).toContain('A person at eCureTrip decides');
    expect((await get(url, patient)).page).not.toContain('half an hour');
    expect((await post(url, patient, { intent: 'withdraw', text: '' })).status).toBe(303);
    expect(await statusOf(db, visit.id)).toEqual(['confirmed', 'held']);
  });
});

it('is a 404 for everybody else, whatever they send', async () => {
  const visit = await paid(db);
  const strangers = [await makePatient(db), await makeDoctor(db)];
  for (const stranger of strangers) {
    const as = await cookie(stranger);
    const sent: [string, Record<string, string>][] = [
      ['cancel', { refund: '9500', reason: 'Mine now.' }],
      ['reschedule', { at: await freeTime(db, visit.doctor, 4), sequence: '0' }],
      ['no-show', { intent: 'report' }],
    ];
    for (const [part, fields] of sent) {
      expect((await get(pathOf(visit, part), as)).status).toBe(404);
      expect((await post(pathOf(visit, part), as, fields)).status).toBe(404);
      expect((await post(`${app}/appointments/no-id/${part}`, as, fields)).status).toBe(404);
    }
  }
  expect(await stateOf(visit)).toMatchObject({ status: 'confirmed', sequence: 0, refunds: 0 });
}, 90_000);
