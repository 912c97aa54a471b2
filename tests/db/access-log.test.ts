/** The access log: one line for each read, and any change of it is found. */
import { afterAll, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { makePatient } from './support/people.ts';
import { checkLog, makeRecord, opens } from './support/records.ts';
import { commit, inTransaction, owner, service, user } from './support/session.ts';

const db = stack.database(24);
afterAll(() => db.end());

it('has exactly one line for each of fifty reads at once, in an unbroken chain', async () => {
  const { patientId, recordId } = await commit(db, async (session) => {
    const id = await makePatient(session);
    return { patientId: id, recordId: await makeRecord(session, id) };
  });
  const reads = Array.from({ length: 50 }, () =>
    commit(db, (session) => opens(session, patientId, recordId)),
  );
  expect(new Set(await Promise.all(reads))).toEqual(new Set(['opened']));
  const { rows } = await db.query(
    'select seq::integer from public.record_accesses where patient_id = $1 order by seq',
    [patientId],
  );
  expect(rows.map((row: { seq: number }) => row.seq)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
  await commit(db, async (session) => expect(await checkLog(session, patientId)).toBeNull());
});

it('has no line of a read that was refused or rolled back', async () => {
  await inTransaction(db, async (session) => {
    const patientId = await makePatient(session);
    const recordId = await makeRecord(session, patientId);
    const stranger = await makePatient(session);
    expect(await opens(session, stranger, recordId)).toBe('not_found');
    await session.attempt(user(patientId), 'select public.open_record($1, $2)', [recordId, 'view']);
    const lines = await session.sql('select from public.record_accesses where patient_id = $1', [patientId]);
    expect(lines).toEqual([]);
  });
});

it('refuses every change, also to the owner of the tables', async () => {
  await inTransaction(db, async (session) => {
    const patientId = await makePatient(session);
    await opens(session, patientId, await makeRecord(session, patientId));
    for (const table of ['record_accesses', 'record_access_heads']) {
      for (const sql of [
        `update public.${table} set patient_id = patient_id`,
        `delete from public.${table}`,
      ]) {
        for (const actor of [service, owner]) {
          const outcome = await session.attempt(actor, `${sql} where patient_id = $1`, [patientId]);
          expect(outcome).toMatchObject({ ok: false, code: '42501' });
        }
      }
      expect(await session.attempt(owner, `truncate public.${table}`)).toMatchObject({ code: '42501' });
    }
  });
});

/** Somebody with the keys to the database switches the guards off; each act is followed by what the check says. */
const TAMPERINGS: [what: string, sql: string | string[], found: { seq: number; problem: string }][] = [
  [
    'a changed line',
    `update public.record_accesses set actor_name = 'Nobody' where patient_id = $1 and seq = 3`,
    { seq: 3, problem: 'changed' },
  ],
  [
    'a changed title',
    `update public.record_accesses set record_title = 'Other' where patient_id = $1 and seq = 2`,
    { seq: 2, problem: 'words_changed' },
  ],
  [
    'a deleted line',
    'delete from public.record_accesses where patient_id = $1 and seq = 2',
    { seq: 2, problem: 'missing' },
  ],
  [
    'a deleted line with the others moved up',
    [
      'delete from public.record_accesses where patient_id = $1 and seq = 2',
      'update public.record_accesses set seq = 1 - seq where patient_id = $1 and seq > 2',
      'update public.record_accesses set seq = -seq where patient_id = $1 and seq < 0',
    ],
    { seq: 2, problem: 'unchained' },
  ],
  [
    'two lines in each other’s place',
    [
      'update public.record_accesses set seq = -seq where patient_id = $1 and seq in (2, 3)',
      'update public.record_accesses set seq = 5 + seq where patient_id = $1 and seq < 0',
    ],
    { seq: 2, problem: 'unchained' },
  ],
  [
    'a cut-off end',
    'delete from public.record_accesses where patient_id = $1 and seq >= 4',
    { seq: 4, problem: 'end_missing' },
  ],
  [
    'a cut-off end with its head set back',
    `with cut as (delete from public.record_accesses where patient_id = $1 and seq >= 4)
     update public.record_access_heads h set count = 3, hash = a.hash
     from public.record_accesses a where a.patient_id = h.patient_id and a.seq = 3 and h.patient_id = $1`,
    { seq: 4, problem: 'anchor_differs' },
  ],
];

it.each(TAMPERINGS)('finds %s', async (_what, sql, found) => {
  await inTransaction(db, async (session) => {
    const patientId = await makePatient(session);
    const recordId = await makeRecord(session, patientId);
    for (let n = 0; n < 5; n++) await opens(session, patientId, recordId);
    await session.as(service, 'select public.anchor_access_logs()');
    expect(await checkLog(session, patientId)).toBeNull();
    await session.sql('set local session_replication_role = replica');
    for (const one of [sql].flat()) await session.sql(one, [patientId]);
    expect(await checkLog(session, patientId)).toEqual(found);
  });
});

it('is anchored once for each end', async () => {
  await inTransaction(db, async (session) => {
    const patientId = await makePatient(session);
    const recordId = await makeRecord(session, patientId);
    const anchors = async () => {
      await session.as(service, 'select public.anchor_access_logs()');
      const rows = await session.sql(
        `select data ->> 'count' as count from public.audit_log where subject_type = 'access_log' and subject_id = $1 order by id`,
        [patientId],
      );
      return rows.map((row) => row['count']);
    };
    await opens(session, patientId, recordId);
    expect(await anchors()).toEqual(['1']);
    expect(await anchors()).toEqual(['1']);
    await opens(session, patientId, recordId);
    await opens(session, patientId, recordId);
    expect(await anchors()).toEqual(['1', '3']);
  });
});
