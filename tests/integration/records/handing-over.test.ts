/** The server ends while it makes an export: the next one takes it up at once. A file of its own, since it ends for good. */
import { afterAll, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { add, newPatient, scanning } from './support/files.ts';

const { endStandingWork } = await import('../../../app/platform/standing-work.server.ts');
const { makeExports } = await import('../../../app/modules/records/make-exports.server.ts');
const db = stack.database(1);
afterAll(() => db.end());

it('gives an export back and claims nothing more', async () => {
  const ada = await newPatient();
  await add(ada);
  const { data: id } = await ada.db.rpc('request_record_export');
  // First in line, whatever else waits.
  await db.query(`update public.record_exports set run_after = '2026-01-01' where id = $1`, [id]);
  const round = makeExports();
  endStandingWork();
  expect(await round).toBe(0);
  const read = () =>
    db.query(
      `select status, attempts, files_done, locked_until <= clock_timestamp() as free, last_error
       from public.record_exports where id = $1`,
      [id],
    );
  const free = { status: 'pending', attempts: 1, files_done: 0, free: true, last_error: null };
  expect((await read()).rows).toEqual([free]);
  expect(await makeExports()).toBe(0);
  expect(await scanning.scanDueFiles()).toBe(0);
  expect((await read()).rows).toEqual([free]);
});
