/** The job of an export: one at a time, goes on where it stopped, gone when its time is over. */
import { afterAll, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { makePatient } from './support/people.ts';
import { inTransaction, service, user, type Session } from './support/session.ts';

const db = stack.database(1);
afterAll(() => db.end());

const request = (session: Session, id: string) =>
  session.value<string>(user(id), 'select public.request_record_export()');
const statusOf = async (session: Session, id: string) => {
  const [row] = await session.sql<{ status: string; done: number; attempts: number; has: boolean }>(
    'select status, files_done as done, attempts, bundle is not null as has from public.record_exports where id = $1',
    [id],
  );
  return row;
};
/** Takes this export, whatever else waits. */
async function claim(session: Session, id: string) {
  await session.sql(`update public.record_exports set run_after = '2000-01-01' where id = $1`, [id]);
  return session.value<{ id: string; filesDone: number } | null>(
    service,
    'select public.claim_record_export(60)',
  );
}
const finish = (session: Session, id: string, bundle: object | null, error?: string) =>
  session.as(service, 'select public.finish_record_export($1, $2, $3)', [
    id,
    bundle && JSON.stringify(bundle),
    error,
  ]);
const open = (session: Session, viewer: string, id: string) =>
  session.attempt(user(viewer), 'select public.open_record_export($1)', [id], true);

it('is one at a time, however often it is asked for', async () => {
  await inTransaction(db, async (session) => {
    const patient = await makePatient(session);
    const first = await request(session, patient);
    expect(await request(session, patient)).toBe(first);
    expect(await request(session, await makePatient(session))).not.toBe(first);
  });
});

it('goes on where it stopped when its server died', async () => {
  await inTransaction(db, async (session) => {
    const id = await request(session, await makePatient(session));
    expect(await claim(session, id)).toMatchObject({ id, filesDone: 0 });
    await session.as(service, 'select public.note_export_progress($1, 2, 5)', [id]);
    expect((await claim(session, id))?.id).not.toBe(id);
    await session.sql(
      `update public.record_exports set locked_until = now() - interval '1 second' where id = $1`,
      [id],
    );
    expect(await claim(session, id)).toMatchObject({ id, filesDone: 2 });
  });
});

it('is tried again after a fault, and given up after eight', async () => {
  await inTransaction(db, async (session) => {
    const id = await request(session, await makePatient(session));
    for (let n = 1; n <= 8; n++) {
      expect(await claim(session, id)).toMatchObject({ id });
      await finish(session, id, null, 'storage is away');
      expect(await statusOf(session, id)).toMatchObject({
        status: n < 8 ? 'pending' : 'failed',
        attempts: n,
      });
    }
  });
});

it('is its patient’s alone, for seven days, and each taking stands in the access log', async () => {
  await inTransaction(db, async (session) => {
    const patient = await makePatient(session);
    const id = await request(session, patient);
    expect(await open(session, patient, id)).toMatchObject({ message: 'not_found' });
    await claim(session, id);
    await finish(session, id, { resourceType: 'Bundle' });
    // Said again by a server that thought it had failed: nothing changes, and no second mail goes out.
    await finish(session, id, { resourceType: 'Other' });
    expect(await open(session, await makePatient(session), id)).toMatchObject({ message: 'not_found' });
    expect((await open(session, patient, id)).ok).toBe(true);
    const [mails, lines] = [
      await session.sql(`select from public.mail_outbox where kind = 'export_ready' and recipient_id = $1`, [
        patient,
      ]),
      await session.sql(`select action from public.record_accesses where patient_id = $1`, [patient]),
    ];
    expect({ mails: mails.length, lines }).toEqual({ mails: 1, lines: [{ action: 'export' }] });

    await session.sql(`update public.record_exports set expires_at = now() where id = $1`, [id]);
    expect(await open(session, patient, id)).toMatchObject({ message: 'not_found' });
    await session.as(service, 'select public.claim_record_export(1)');
    expect(await statusOf(session, id)).toMatchObject({ status: 'expired', has: false });
  });
});
