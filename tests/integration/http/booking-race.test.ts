import { afterAll, expect, it } from 'vitest';
import { bookingFields, freeTimes, seededVisit } from '../../support/bookable.ts';
import { cookiesOf, makePatients, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const CROWD = 200;
const database = stack.database();
afterAll(() => database.end());

it(`lets exactly one of ${CROWD} patients have a time, and tells the others`, async () => {
  const app = await stack.app();
  const visit = await seededVisit(database, 'piotr-zielinski');
  const [at = ''] = await freeTimes(database, visit, 10, 17);
  const patients = await makePatients(database, CROWD);
  const cookies = await Promise.all(patients.map((email) => cookiesOf(stack, email)));

  const url = `${app}/book/${visit.visitTypeId}?${new URLSearchParams({ at })}`;
  const answers = await Promise.all(
    cookies.map((cookie) => postForm({ url, cookie, fields: bookingFields(at) })),
  );

  const won = answers.filter(({ status }) => status === 303);
  const lost = answers.filter(({ status }) => status === 409);
  expect({ won: won.length, lost: lost.length }).toEqual({ won: 1, lost: CROWD - 1 });
  expect(won[0]?.headers.get('location')).toMatch(/\/pay\/cs_/);
  const page = await lost[0]?.text();
  expect(page).toContain('That time has just been taken');
  expect(page).toContain('My knee hurts on stairs');

  const { rows } = await database.query(
    `select status::text from public.appointments where doctor_id = $1 and starts_at = $2 and status in ('held', 'confirmed')`,
    [visit.doctorId, at],
  );
  expect(rows).toEqual([{ status: 'held' }]);
}, 180_000);

it('gives the same hold to somebody who presses twice', async () => {
  const app = await stack.app();
  const visit = await seededVisit(database, 'piotr-zielinski');
  const [at = ''] = await freeTimes(database, visit, 18, 25);
  const [email = ''] = await makePatients(database, 1);
  const cookie = await cookiesOf(stack, email);
  const url = `${app}/book/${visit.visitTypeId}?${new URLSearchParams({ at })}`;
  const press = () => postForm({ url, cookie, fields: bookingFields(at) });

  const both = await Promise.all([press(), press()]);
  const places = both.map((answer) => answer.headers.get('location'));
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  expect(places[0]).toBe(places[1]);
}, 60_000);
