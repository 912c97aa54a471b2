/** The bucket itself: whoever knows or guesses a key, nobody but the server reaches an object. */
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import ws from 'ws';
import { beforeAll, describe, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { add, newPatient, type Person } from './support/files.ts';

const BUCKET = 'medical-records';
let ada: Person;
let key: string;
const clients = new Map<string, SupabaseClient>();

async function signedIn(person: Person): Promise<SupabaseClient> {
  const { data } = await person.db.auth.getSession();
  return createClient(stack.urls.api, stack.keys.publishable, {
    realtime: { transport: ws as never },
    accessToken: () => Promise.resolve(data.session?.access_token ?? null),
  });
}

/** The same person in another role: what the role may do in Storage is what counts. */
async function withRole(role: string): Promise<SupabaseClient> {
  const person = await newPatient();
  const pool = stack.database(1);
  await pool.query('update public.profiles set role = $2::public.user_role where id = $1', [person.id, role]);
  await pool.end();
  return signedIn(person);
}

beforeAll(async () => {
  ada = await newPatient();
  key = `${ada.id}/${await add(ada)}`;
  clients.set('anon', stack.visitor());
  clients.set('the patient', await signedIn(ada));
  clients.set('another patient', await signedIn(await newPatient()));
  clients.set('a doctor', await withRole('doctor'));
  clients.set('an administrator', await withRole('admin'));
});

const WHO = ['anon', 'the patient', 'another patient', 'a doctor', 'an administrator'];

describe.each(WHO)('%s', (who) => {
  const storage = () => {
    const client = clients.get(who);
    if (!client) throw new Error(who);
    return client.storage.from(BUCKET);
  };

  it('reads nothing by its key', async () => {
    const { data, error } = await storage().download(key);
    expect(data).toBeNull();
    expect(error).not.toBeNull();
    expect((await storage().info(key)).error).not.toBeNull();
    expect((await storage().exists(key)).data).toBe(false);
  });

  it('gets no signed address', async () => {
    expect((await storage().createSignedUrl(key, 60)).error).not.toBeNull();
    const { data } = await storage().createSignedUrls([key], 60);
    expect(data?.every(({ signedUrl }) => !signedUrl) ?? true).toBe(true);
  });

  it('finds no public address', async () => {
    const response = await fetch(storage().getPublicUrl(key).data.publicUrl);
    expect(response.ok).toBe(false);
  });

  it('lists nothing', async () => {
    expect((await storage().list(ada.id)).data ?? []).toEqual([]);
    expect((await storage().list()).data ?? []).toEqual([]);
  });

  it('writes, moves, copies and removes nothing', async () => {
    const own = `${ada.id}/00000000-0000-4000-8000-00000000000a`;
    const body = new Blob(['x'], { type: 'text/plain' });
    expect((await storage().upload(own, body)).error).not.toBeNull();
    expect((await storage().upload(key, body, { upsert: true })).error).not.toBeNull();
    expect((await storage().createSignedUploadUrl(own)).error).not.toBeNull();
    expect((await storage().move(key, own)).error).not.toBeNull();
    expect((await storage().copy(key, own)).error).not.toBeNull();
    expect((await storage().remove([key])).data ?? []).toEqual([]);
    expect((await stack.service().storage.from(BUCKET).exists(key)).data).toBe(true);
  });
});
