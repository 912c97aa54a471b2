/** The records module itself, against the stack of this run, and files that have arrived on this machine. */
import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Db } from '../../../../app/platform/supabase.server.ts';
import { cookiesOf, makePatients } from '../../../support/signed-in.ts';
import { stack } from '../../../support/stack.ts';

// The application reads its environment when it is first imported.
Object.assign(process.env, stack.env, { NODE_ENV: 'test', LOG_LEVEL: 'silent' });

export const records = await import('../../../../app/modules/records/index.server.ts');
export const keeper = await import('../../../../app/modules/records/keeper-store.server.ts');
export const removing = await import('../../../../app/modules/records/remove-files.server.ts');
export const scanning = await import('../../../../app/modules/records/scan-files.server.ts');
export const uploads = await import('../../../../app/modules/records/store.server.ts');
export const bucket = await import('../../../../app/platform/record-bucket.server.ts');
const { createRequestDb } = await import('../../../../app/platform/supabase.server.ts');

export const DETAILS = { title: '', category: 'lab_result', documentedOn: '', note: '' } as const;

/** The database as whoever has these cookies may use it. */
export const dbOf = (cookie: string): Db => createRequestDb({ header: cookie, append: () => undefined });

export type Person = { id: string; email: string; cookie: string; db: Db };

/** A new patient with a session. */
export async function newPatient(): Promise<Person> {
  const pool = stack.database(1);
  try {
    const [email = ''] = await makePatients(pool, 1);
    const { rows } = await pool.query<{ id: string }>('select id from auth.users where email = $1', [email]);
    const cookie = await cookiesOf(stack, email);
    return { id: rows[0]?.id ?? '', email, cookie, db: dbOf(cookie) };
  } finally {
    await pool.end();
  }
}

const folder = await mkdtemp(path.join(os.tmpdir(), 'arrived-'));
let count = 0;

/** A file on disk as the form's reader leaves it. */
export async function arrived(name: string, bytes: Buffer) {
  const file = path.join(folder, `file-${(count += 1)}`);
  await writeFile(file, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, path: file, bytes: bytes.length, sha256, tooLarge: false };
}

/** Bytes of text that nobody has sent before. */
export const someText = (words = 'A letter.') => Buffer.from(`${words} ${Math.random()}\n`);

/** Adds a file and gives its id. */
export async function add(
  person: Pick<Person, 'db'>,
  bytes: Buffer = someText(),
  name = 'letter.txt',
): Promise<string> {
  const added = await records.addRecord(person.db, await arrived(name, bytes), DETAILS);
  if (!added.ok) throw new Error(`refused: ${added.error.code}`);
  return added.value.id;
}

/** Whether the bytes of a key are in storage. */
export async function isStored(key: string): Promise<boolean> {
  const { data } = await stack.service().storage.from('medical-records').exists(key);
  return data === true;
}
