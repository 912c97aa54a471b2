import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { freeTime, hold, paid, statusOf, type Visit } from '../appointments/support/visits.ts';
import { makeCaller, outcome, type Answered, type Caller } from './support/caller.ts';
import { PASSWORD, tokenOf } from './support/client.ts';
import { beginsNow } from './support/time.ts';

/** What parties do with an appointment over the API, and what each of them may not. */

const database = stack.database(1);
let app = '';
let call: Caller;
let visit: Visit;

beforeAll(async () => {
  app = await stack.app();
  call = makeCaller(app);
  visit = await paid(database);
});
afterAll(() => database.end());

/** Reads, changes or ends one row as one person; what is changed is the version of now. */
function deskOf(path: string, token: string) {
  const read = () => call('GET', path, { token });
  return {
    read,
    preview: () => call('DELETE', `${path}?preview=1`, { token }),
    cancel: (json?: unknown) => call('DELETE', path, { token, ...(json ? { json } : {}) }),
    put: async (json: unknown): Promise<Answered> =>
      call('PUT', path, { token, json, headers: { 'if-match': (await read()).headers.get('etag') ?? '*' } }),
  };
}
async function desksOf(visit: Visit, path = `/api/appointments/${visit.id}`) {
  const people = [visit.patient, visit.doctor].map(({ email }) => tokenOf(app, email, PASSWORD));
  const [patient = '', doctor = ''] = await Promise.all(people);
  return { patient: deskOf(path, patient), doctor: deskOf(path, doctor), tokens: { patient, doctor } };
}
const refundOf = async ({ id }: Visit) => {
  const { rows } = await database.query<{ amount: string }>(
    `select i.amount from public.payment_instructions i join public.payments p on p.id = i.payment_id
     where p.appointment_id = $1 and i.kind = 'refund'`,
    [id],
  );
  return rows.map(({ amount }) => Number(amount));
};

describe('moving and cancelling', () => {
  it('move what was seen to a free time, once', async () => {
    const { patient } = await desksOf(visit);
    const startsAt = await freeTime(database, visit.doctor, 4);
    const late = await patient.put({ action: 'reschedule', startsAt: '2020-01-01T00:00:00Z' });
    expect(late.status).toBe(409);
    const etag = (await patient.read()).headers.get('etag') ?? '';
    const moved = await patient.put({ action: 'reschedule', startsAt });
    expect(moved.json).toMatchObject({ startsAt, sequence: 1, status: 'confirmed' });
    expect(moved.headers.get('etag')).toBe((await patient.read()).headers.get('etag'));
    expect(moved.headers.get('etag')).not.toBe(etag);
    expect((await patient.put({ action: 'confirm_completion' })).status).toBe(409);
  });

  it('preview without acting what then comes back, and refuse another amount', async () => {
    const { patient, doctor } = await desksOf(visit);
    const before = (await patient.read()).text;
    const shown = (await patient.preview()).json;
    expect(shown).toMatchObject({ preview: true, obstacle: null, currency: 'EUR' });
    expect([(await patient.read()).text, await refundOf(visit)]).toEqual([before, []]);
    const other = await patient.cancel({ refund: Number(shown.refund) + 1 });
    expect([other.status, await refundOf(visit)]).toEqual([409, []]);
    expect((await doctor.cancel({ refund: shown.refund })).status).toBe(422);

    const done = await patient.cancel({ refund: shown.refund, reason: 'I am well again.' });
    expect([done.status, done.json.status]).toEqual([200, 'cancelled']);
    expect((await patient.cancel()).json.status).toBe('cancelled');
    expect((await patient.preview()).json).toMatchObject({ obstacle: 'wrong_state' });
    expect(await refundOf(visit)).toEqual([shown.refund]);
  });

  it('give a hold back, which has nothing to refund', async () => {
    const held = await hold(database);
    const { patient, doctor } = await desksOf(held);
    expect((await patient.preview()).json).toMatchObject({ refund: 0, obstacle: null });
    // A doctor sees nothing that was not paid.
    expect([(await doctor.preview()).status, (await doctor.cancel()).status]).toEqual([404, 404]);
    expect((await patient.cancel()).json.status).toBe('expired');
    expect(await statusOf(database, held.id)).toEqual(['expired', 'expired']);
  });
});

describe('a no-show', () => {
  it('is reported by one side and answered by the other alone', async () => {
    const visit = await paid(database);
    await beginsNow(database, visit.id, 40);
    const { patient, doctor } = await desksOf(visit);
    expect((await doctor.put({ action: 'withdraw_no_show' })).status).toBe(409);
    const reported = await doctor.put({ action: 'report_no_show' });
    expect([reported.status, reported.json.noShows]).toMatchObject([
      200,
      [{ absent: 'patient', state: 'open' }],
    ]);
    expect((await doctor.put({ action: 'agree_no_show' })).status).toBe(409);
    expect((await patient.put({ action: 'contest_no_show', text: '' })).status).toBe(422);
    expect((await patient.put({ action: 'contest_no_show', text: 'I waited in the room.' })).status).toBe(
      200,
    );
    expect((await doctor.put({ action: 'withdraw_no_show' })).status).toBe(200);
  });
});

describe('consultations', () => {
  it('are written by their doctor alone, over what was seen, and never shown half', async () => {
    const visit = await paid(database);
    await beginsNow(database, visit.id);
    const { tokens } = await desksOf(visit);
    const schedule = (token: string, key: string) =>
      call('POST', '/api/consultations', {
        token,
        json: { appointment: visit.id },
        headers: { 'idempotency-key': key },
      });
    expect(outcome(await schedule(tokens.patient, 'p'))).toEqual([403, 'wrong_role']);
    const stranger = await tokenOf(app, 'elif@example.org', 'demo-eCureTrip-2026');
    expect((await schedule(stranger, randomUUID())).status).toBe(404);
    const key = randomUUID();
    const made = await schedule(tokens.doctor, key);
    const again = await schedule(tokens.doctor, key);
    expect([again.json.id, again.headers.get('idempotency-replayed')]).toEqual([made.json.id, 'true']);

    const { patient, doctor } = await desksOf(visit, made.headers.get('location') ?? '');
    expect(outcome(await patient.put({ status: 'in_progress' }))).toEqual([403, 'wrong_role']);
    expect(
      (await deskOf(made.headers.get('location') ?? '', stranger).put({ status: 'in_progress' })).status,
    ).toBe(404);
    expect((await doctor.put({ status: 'in_progress' })).json.status).toBe('in_progress');
    const etag = (await doctor.read()).headers.get('etag') ?? '';
    const path = `/api/consultations/${String(made.json.id)}`;
    const write = (privateNote: string) =>
      call('PUT', path, { token: tokens.doctor, json: { privateNote }, headers: { 'if-match': etag } });
    const both = await Promise.all([write('First.'), write('Second.')]);
    expect(both.map(({ status }) => status).sort()).not.toEqual([200, 200]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const seen = (await patient.read()).json;
    expect([seen.desk, seen.versions]).toEqual([null, []]);
  });
});
