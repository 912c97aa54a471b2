import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePatients } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { makeDoctor } from '../functions/support/people.ts';
import { PASSWORD, tokenOf } from './support/client.ts';
import { makeJudge, operationsOf, readDocument, type Judge, type Operation } from './support/document.ts';

/** The document against the running app: what every operation refuses. That each succeeds, the journey shows. */

const DEMO_PASSWORD = 'demo-eCureTrip-2026';
const database = stack.database(1);
let app = '';
let judge: Judge;
let operations: Operation[] = [];
const tokens = { patient: '', doctor: '', stranger: '', otherDoctor: '' };
let foreign: Record<string, string> = {};

beforeAll(async () => {
  app = await stack.app();
  const document = await readDocument(app);
  judge = makeJudge(document);
  operations = operationsOf(document);
  const [email = ''] = await makePatients(database, 1);
  tokens.patient = await tokenOf(app, 'grace@example.org', DEMO_PASSWORD);
  tokens.doctor = await tokenOf(app, 'elif@example.org', DEMO_PASSWORD);
  tokens.otherDoctor = await tokenOf(app, (await makeDoctor(database)).email, PASSWORD);
  tokens.stranger = await tokenOf(app, email, PASSWORD);
  const { rows } = await database.query<Record<string, string>>(
    `select a.id as appointments, c.id as consultations from public.appointments a
     join auth.users u on u.id = a.patient_id join public.consultations c on c.appointment_id = a.id
     where u.email = 'grace@example.org' limit 1`,
  );
  foreign = { ...rows[0], upload: await uploadAs(tokens.patient) };
  // Without these rows every "nothing there" below would be true for another reason.
  expect(Object.values(foreign).filter((id) => /^[0-9a-f-]{36}$/.test(id))).toHaveLength(3);
});
afterAll(() => database.end());

async function uploadAs(token: string): Promise<string> {
  const form = new FormData();
  form.append('file', new File([`Letter ${Date.now()}`], 'letter.txt', { type: 'text/plain' }));
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${app}/api/upload`, { method: 'POST', headers, body: form });
  return ((await answer.json()) as { id: string }).id;
}

/** Which operation was seen to answer what; the last test asks whether all were. */
const seen = new Map<string, Set<number>>();

type Sent = { token?: string; id?: string; body?: BodyInit; type?: string; method?: string };

/** Calls an operation, and holds the answer against the document. */
async function call(operation: Operation, { token, id, body, type, method = operation.method }: Sent) {
  const path = operation.path.replace('{id}', id ?? 'no-id').replace('{slug}', id ?? 'nobody');
  const answer = await fetch(app + path, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(type ? { 'content-type': type } : {}),
      'if-match': '*',
    },
    ...(body === undefined ? {} : { body }),
  });
  const statuses = seen.get(operation.operationId) ?? new Set();
  seen.set(operation.operationId, statuses.add(answer.status));
  if (method === operation.method) expect(await judge.judge(method, path, answer)).toBeNull();
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const problem = (await answer.json()) as { status: number; code: string; requestId: string };
  expect([problem.status, problem.requestId]).toEqual([answer.status, answer.headers.get('x-request-id')]);
  return answer;
}

const named = (status: number, of: Operation[]) => of.map(({ operationId }) => [operationId, status]);
const statuses = async (of: Operation[], sent: (operation: Operation) => Sent) =>
  Promise.all(of.map(async (one) => [one.operationId, (await call(one, sent(one))).status]));

/** Any row: which one does not matter where nobody gets as far as to it. */
const ANY = '00000000-0000-4000-8000-000000000000';

describe('every operation of the document', () => {
  it('refuses whoever is not signed in, and tokens that are none', async () => {
    const closed = operations.filter((one) => one['x-access'] !== 'anyone');
    expect(closed.length).toBeGreaterThan(15);
    expect(await statuses(closed, () => ({ id: ANY }))).toEqual(named(401, closed));
    expect(await statuses(closed, () => ({ id: ANY, token: 'e30.e30.e30' }))).toEqual(named(401, closed));
  });

  it('refuses the wrong role', async () => {
    const ofOne = operations.filter((one) => ['patient', 'doctor'].includes(one['x-access']));
    const wrong = (one: Operation) => ({
      id: ANY,
      token: one['x-access'] === 'patient' ? tokens.doctor : tokens.patient,
    });
    expect(await statuses(ofOne, wrong)).toEqual(named(403, ofOne));
  });

  it("says of others' rows, and of ids that are none, that there is nothing", async () => {
    const ofRow = operations.filter(({ path }) => path.includes('{'));
    const body = (one: Operation) =>
      one.requestBody ? { body: BODIES[one.operationId], type: JSON_TYPE } : {};
    const owned = ofRow.filter(({ path }) => path.includes('{id}'));
    const patients = owned.filter((one) => one['x-access'] !== 'doctor');
    const theirs = (one: Operation) => ({
      id: foreign[one.path.split('/')[2] ?? ''],
      token: tokens.stranger,
      ...body(one),
    });
    expect(await statuses(patients, theirs)).toEqual(named(404, patients));
    const none = (one: Operation) => ({
      token: one['x-access'] === 'doctor' ? tokens.doctor : tokens.stranger,
      ...body(one),
    });
    const unknown = ofRow.filter(({ operationId }) => operationId !== 'listSlots');
    expect(await statuses(unknown, none)).toEqual(named(404, unknown));
    const doctors = owned.filter((one) => one['x-access'] === 'doctor');
    const otherDoctors = (one: Operation) => ({ ...theirs(one), token: tokens.otherDoctor });
    expect(await statuses(doctors, otherDoctors)).toEqual(named(404, doctors));
    expect(patients.length + doctors.length).toBe(owned.length);
  });

  it('refuses bodies that are no JSON, too large, of another type, or do not fit', async () => {
    const json = operations.filter((one) => one.requestBody?.content['application/json']);
    const as = (one: Operation) => ({
      id: foreign[one.path.split('/')[2] ?? ''] ?? ANY,
      token: one['x-access'] === 'doctor' ? tokens.doctor : tokens.patient,
      type: JSON_TYPE,
    });
    expect(await statuses(json, (one) => ({ ...as(one), body: '{"a":' }))).toEqual(named(400, json));
    expect(await statuses(json, (one) => ({ ...as(one), body: '[1]' }))).toEqual(named(422, json));
    expect(await statuses(json, (one) => ({ ...as(one), body: 'a=1', type: 'text/plain' }))).toEqual(
      named(415, json),
    );
    const large = JSON.stringify({ a: 'x'.repeat(300_000) });
    expect(await statuses(json, (one) => ({ ...as(one), body: large }))).toEqual(named(413, json));
  });

  it('names the methods there are when asked by another', async () => {
    for (const one of operations) {
      const answer = await call(one, { id: ANY, method: 'PATCH' });
      expect([one.path, answer.status]).toEqual([one.path, 405]);
      const allow = answer.headers.get('allow')?.split(', ') ?? [];
      expect(allow).toEqual(expect.arrayContaining([one.method, 'OPTIONS']));
      const options = await fetch(app + one.path, { method: 'OPTIONS' });
      expect([options.status, options.headers.get('allow')]).toEqual([204, answer.headers.get('allow')]);
    }
  });
});

it('has passed no operation over', () => {
  const lacking = operations.flatMap((one) => {
    const { operationId, requestBody } = one;
    const access = one['x-access'];
    const owed = [
      405,
      ...(access === 'anyone' ? [] : [401]),
      ...(access === 'patient' || access === 'doctor' ? [403] : []),
      ...(one.path.includes('{') && operationId !== 'listSlots' ? [404] : []),
      ...(requestBody?.content[JSON_TYPE] ? [400, 413, 415, 422] : []),
    ];
    return owed
      .filter((status) => !seen.get(operationId)?.has(status))
      .map((status) => [operationId, status]);
  });
  expect(lacking).toEqual([]);
});

const JSON_TYPE = 'application/json';
const BODIES: Record<string, string> = {
  changeAppointment: JSON.stringify({ action: 'confirm_completion' }),
  cancelAppointment: '{}',
  changeConsultation: '{}',
};
