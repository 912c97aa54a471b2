/** Table and storage never disagree for long, whenever the server dies; and room is counted under concurrency. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import {
  add,
  arrived,
  bucket,
  DETAILS,
  isStored,
  keeper,
  newPatient,
  records,
  removing,
  someText,
  uploads,
  type Person,
} from './support/files.ts';

const pool = stack.database(2);
let ada: Person;

beforeAll(async () => {
  ada = await newPatient();
});
afterAll(() => pool.end());

const rowOf = async (id: string) =>
  (
    await pool.query<{
      state: string;
      scan_status: string;
      scan_detail: string | null;
      storage_key: string | null;
    }>('select state, scan_status, scan_detail, storage_key from public.medical_records where id = $1', [id])
  ).rows[0];

/** What the server does first of an upload; then it "dies". */
async function begin(bytes = someText()) {
  const file = await arrived('letter.txt', bytes);
  const started = await uploads.beginUpload(ada.db, {
    ...DETAILS,
    title: 'Letter',
    fileName: 'letter.txt',
    mediaType: 'text/plain',
    bytes: file.bytes,
    sha256: file.sha256,
    pages: null,
  });
  if (!started.ok) throw new Error(started.error.code);
  return { file, ...started.value };
}

/** Time passes: an upload that nobody goes on with is given up. */
const age = (id: string) =>
  pool.query(`update public.medical_records set created_at = now() - interval '10 minutes' where id = $1`, [
    id,
  ]);
const sweepAll = async () => {
  while ((await removing.sweepFiles(0)) > 0);
};

it('leaves nothing when the server dies before the bytes', async () => {
  const { id, storageKey } = await begin();
  await sweepAll();
  expect(await rowOf(id)).toMatchObject({ state: 'uploading' });
  await age(id);
  await sweepAll();
  expect(await rowOf(id)).toBeUndefined();
  expect(await isStored(storageKey)).toBe(false);
});

it('leaves nothing when the server dies between the bytes and the word that they are stored', async () => {
  const { id, storageKey, file } = await begin();
  await bucket.storeBytes(storageKey, file, 'text/plain');
  expect(await isStored(storageKey)).toBe(true);
  await age(id);
  await sweepAll();
  expect(await rowOf(id)).toBeUndefined();
  expect(await isStored(storageKey)).toBe(false);
});

it('does not bring back an upload that was given up meanwhile', async () => {
  const { id } = await begin();
  await age(id);
  await sweepAll();
  expect(await keeper.finishUpload(id, false)).toBe(false);
});

it('ends a deletion when the server dies before the bytes are gone', async () => {
  const id = await add(ada);
  const key = `${ada.id}/${id}`;
  expect((await uploads.markDeleted(ada.db, id)).ok).toBe(true);
  expect(await records.getRecord(ada.db, id)).toBeNull();
  expect(await isStored(key)).toBe(true);
  await sweepAll();
  expect(await rowOf(id)).toBeUndefined();
  expect(await isStored(key)).toBe(false);
});

it('ends a deletion when the server dies after the bytes are gone', async () => {
  const id = await add(ada);
  await uploads.markDeleted(ada.db, id);
  await bucket.removeBytes([`${ada.id}/${id}`]);
  await sweepAll();
  expect(await rowOf(id)).toBeUndefined();
});

it('leaves to others what they took up just now', async () => {
  const id = await add(ada);
  await uploads.markDeleted(ada.db, id);
  await removing.sweepFiles(60);
  expect(await rowOf(id)).toMatchObject({ state: 'deleting' });
  await sweepAll();
});

it('removes bytes that no row speaks of', async () => {
  const file = await arrived('a.txt', someText());
  const stray = `${ada.id}/00000000-0000-4000-8000-000000000001`;
  await bucket.storeBytes(stray, file, 'text/plain');
  await pool.query(`update storage.objects set created_at = now() - interval '2 hours' where name = $1`, [
    stray,
  ]);
  const kept = await add(ada);
  await removing.reconcileFiles();
  expect(await isStored(stray)).toBe(false);
  expect(await isStored(`${ada.id}/${kept}`)).toBe(true);
});

it('marks a file whose bytes are lost, so that nobody opens it', async () => {
  const id = await add(ada);
  await bucket.removeBytes([`${ada.id}/${id}`]);
  await keeper.flagLostRecords(-1);
  expect(await rowOf(id)).toMatchObject({ scan_status: 'failed', scan_detail: 'bytes_lost' });
  const opened = await records.openRecord(ada.db, id, 'download', { ipPrefix: null, userAgentFamily: null });
  expect(opened).toMatchObject({ ok: false, error: { code: 'not_found' } });
});

it('deletes bytes and row, and frees the room', async () => {
  const bob = await newPatient();
  const id = await add(bob);
  expect((await records.getRecordUsage(bob.db)).usedBytes).toBeGreaterThan(0);
  expect((await records.deleteRecord(bob.db, bob.id, id)).ok).toBe(true);
  expect(await records.getRecordUsage(bob.db)).toMatchObject({ usedBytes: 0, files: 0 });
  expect(await isStored(`${bob.id}/${id}`)).toBe(false);
  expect(await rowOf(id)).toBeUndefined();
});

it('lets nobody delete or change another person’s file', async () => {
  const id = await add(ada);
  const eve = await newPatient();
  expect(await records.deleteRecord(eve.db, eve.id, id)).toMatchObject({ error: { code: 'not_found' } });
  expect(await records.updateRecord(eve.db, id, { ...DETAILS, title: 'x' })).toMatchObject({
    error: { code: 'not_found' },
  });
  expect(await rowOf(id)).toMatchObject({ state: 'stored' });
});

it('keeps the same content once, however often it is sent at the same time', async () => {
  const bob = await newPatient();
  const bytes = someText();
  const results = await Promise.all(
    Array.from({ length: 6 }, async () => records.addRecord(bob.db, await arrived('a.txt', bytes), DETAILS)),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const codes = results.flatMap((result) => (result.ok ? [] : [result.error.code]));
  expect(codes.every((code) => code === 'duplicate' || code === 'upload_running')).toBe(true);
  expect((await records.getRecordUsage(bob.db)).files).toBe(1);
});

it('never exceeds the room under concurrent uploads', async () => {
  const bob = await newPatient();
  const size = 9 * 2 ** 20;
  await pool.query('update public.platform_settings set record_quota_bytes = $1', [3 * size + 1000]);
  try {
    const begun = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        uploads.beginUpload(bob.db, {
          ...DETAILS,
          title: `File ${i}`,
          fileName: 'a.txt',
          mediaType: 'text/plain',
          bytes: size,
          sha256: String(i).repeat(64),
          pages: null,
        }),
      ),
    );
    expect(begun.filter(({ ok }) => ok)).toHaveLength(3);
    const [refused] = begun.filter(({ ok }) => !ok);
    expect(refused).toMatchObject({ error: { code: 'quota_exceeded', bytesLeft: 1000 } });
  } finally {
    await pool.query('update public.platform_settings set record_quota_bytes = default');
  }
});
