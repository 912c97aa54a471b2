/** A problem with a consultation over HTTP: reported, answered, taken back; refused where it does not fit. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePatient } from '../functions/support/people.ts';
import { paid, type Visit } from '../appointments/support/visits.ts';
import { commit, user } from '../../db/support/session.ts';
import { completeVisit, startsIn } from '../../db/support/ending.ts';
import { cookiesOf, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const db = stack.database(2);
let app = '';
beforeAll(async () => {
  app = await stack.app();
});
afterAll(() => db.end());

const readable = async (answer: Response) =>
  (await answer.text()).replaceAll('<!-- -->', '').split('window.__remix')[0] ?? '';

/** One person's browser at the pages of one appointment. */
async function browserOf({ email }: { email: string }, { id }: Visit) {
  const cookie = await cookiesOf(stack, email);
  const at = (part: string) => `${app}/appointments/${id}${part}`;
  return {
    get: async (part: string) => {
      const answer = await fetch(at(part), { redirect: 'manual', headers: { cookie } });
      return { status: answer.status, page: await readable(answer) };
    },
    send: async (fields: Record<string, string>) => {
      const answer = await postForm({ url: at('/problem'), cookie, fields });
      return { status: answer.status, page: await readable(answer) };
    },
  };
}

async function completed(): Promise<Visit> {
  const visit = await paid(db);
  await commit(db, async (session) => {
    await startsIn(session, visit.id, -10);
    await completeVisit(session, user(visit.doctor.id), visit.id);
  });
  return visit;
}

it('is reported and answered by forms that keep what was typed, and both pages say where it stands', async () => {
  const visit = await completed();
  const [patient, doctor, stranger] = await Promise.all([
    browserOf(visit.patient, visit),
    browserOf(visit.doctor, visit),
    browserOf(await makePatient(db), visit),
  ]);
  expect((await patient.get('')).page).toContain(`/appointments/${visit.id}/problem`);
  const asked = await patient.get('/problem');
  expect(asked).toMatchObject({ status: 200 });
  expect(asked.page).toContain('No medical details');
  expect((await doctor.get('/problem')).status).toBe(409);
  expect((await stranger.get('/problem')).status).toBe(404);
  expect((await stranger.send({ intent: 'report', kind: 'other', text: 'x' })).status).toBe(404);
  expect((await doctor.send({ intent: 'report', kind: 'other', text: 'x' })).status).toBe(403);

  const half = await patient.send({ intent: 'report', text: 'It broke off.', hope: 'x'.repeat(1001) });
  expect(half.status).toBe(422);
  for (const words of ['Choose what happened', 'Shorten this to at most', 'It broke off.'])
    expect(half.page).toContain(words);
  const report = { intent: 'report', kind: 'technical', text: 'It broke off <b>twice</b>.', hope: 'Half.' };
  expect((await patient.send(report)).status).toBe(303);
  expect((await patient.send(report)).status).toBe(409);
  expect((await patient.get('')).page).toContain('You reported a problem.');

  expect((await doctor.get('')).page).toContain('You can answer until');
  expect((await doctor.get('/problem')).page).toContain('It broke off &lt;b&gt;twice&lt;/b&gt;.');
  expect((await doctor.send({ intent: 'answer', text: ' ' })).page).toContain('Write your answer.');
  expect((await doctor.send({ intent: 'answer', text: 'My line was fine.' })).status).toBe(303);
  const read = await patient.get('/problem');
  expect(read.page).toContain('My line was fine.');
  expect(read.page).toContain('A person decides now');
  expect((await patient.send({ intent: 'withdraw' })).status).toBe(303);
  const { rows } = await db.query<{ stopped: boolean }>(
    'select release_stopped_at is not null as stopped from public.payments where appointment_id = $1',
    [visit.id],
  );
  expect(rows).toEqual([{ stopped: false }]);
});
