/** A doctor who reads slowly while the patient stops sharing: the rest of the file does not go out. */
import { request, type IncomingMessage } from 'node:http';
import { afterAll, expect, it } from 'vitest';
import { share } from '../../db/support/records.ts';
import { commit } from '../../db/support/session.ts';
import { postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { add, dbOf } from './support/files.ts';
import { makeVisit, page, words } from './support/visit.ts';

const MEGABYTE = 2 ** 20;
const pool = stack.database(2);
afterAll(() => pool.end());

const begin = (url: string, cookie: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { headers: { cookie } }, resolve).once('error', reject).end();
  });

/** Reads the first bytes, lets something happen, and then takes whatever still comes. */
async function readSlowly(response: IncomingMessage, meanwhile: () => Promise<void>) {
  let received = 0;
  const ended = new Promise<void>((resolve) => response.once('close', () => resolve()));
  const first = new Promise<void>((resolve) => response.once('data', () => resolve()));
  response.on('error', () => undefined);
  response.on('data', (chunk: Buffer) => (received += chunk.length));
  await first;
  response.pause();
  await meanwhile();
  response.resume();
  await ended;
  return { received, whole: response.complete };
}

it('cuts a download off when the patient stops sharing, and logs it once', async () => {
  const app = await stack.app();
  const visit = await makeVisit(pool);
  const patient = dbOf(visit.patientCookie);
  const bytes = Buffer.alloc(9 * MEGABYTE, 'a line of a long letter\n');
  bytes.write(String(Math.random()));
  const id = await add({ db: patient }, bytes, 'Long letter.txt');
  const shared = await commit(pool, (session) =>
    share(session, { patientId: visit.patientId, records: [id], appointmentId: visit.hold.id }),
  );
  expect(shared).toMatchObject({ ok: true });

  const content = `${app}/medical-records/${id}/content`;
  const response = await begin(content, visit.doctorCookie);
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-length']).toBe(String(bytes.length));
  const outcome = await readSlowly(response, async () => {
    const stopped = await postForm({
      url: `${app}/medical-records/${id}/stop`,
      cookie: visit.patientCookie,
      fields: { doctor: visit.doctor.id },
    });
    expect(stopped.status).toBe(303);
  });
  expect(outcome.whole).toBe(false);
  // What already lay in buffers of the system may still arrive, not the rest.
  expect(outcome.received).toBeGreaterThan(0);
  expect(outcome.received).toBeLessThan(bytes.length - MEGABYTE);
  expect((await page(content, visit.doctorCookie)).status).toBe(404);

  const { data } = await patient
    .from('record_accesses')
    .select('action, actor_role')
    .eq('record_id', id)
    .order('seq');
  expect(data).toEqual([
    { action: 'share', actor_role: 'patient' },
    { action: 'download', actor_role: 'doctor' },
    { action: 'revoke', actor_role: 'patient' },
  ]);
  const log = words(await (await page(`${app}/medical-records/access`, visit.patientCookie)).text());
  expect(log.match(/Dr\. Dana Doctor downloaded Long letter/g)).toHaveLength(1);
});
