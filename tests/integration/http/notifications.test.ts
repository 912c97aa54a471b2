/** The list of messages through its pages, as a browser without scripts. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { samples } from '../../../supabase/functions/_shared/testing/mail-samples.ts';
import { cookiesOf, makePatients, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const database = stack.database(1);
let app = '';
let cookies: string[] = [];
let ids: string[] = [];

const get = (path: string, cookie = cookies[0] ?? '') =>
  fetch(app + path, { redirect: 'manual', headers: { cookie } });
const page = async (path: string) => (await get(path)).text();
const post = (fields: Record<string, string>, cookie = cookies[0] ?? '') =>
  postForm({ url: `${app}/notifications/read`, cookie, fields });

/** Every kind that appears in the application, a minute apart. */
async function tellEverything(email: string): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `insert into public.notifications (user_id, kind, payload, dedupe_key, created_at)
     select u.id, k.kind, $2::jsonb -> k.kind, 'test:' || k.kind, now() - row_number() over (order by k.kind) * interval '1 minute'
     from auth.users u, public.notification_kinds k where u.email = $1 and k.in_app and k.kind <> 'welcome' returning id`,
    [email, JSON.stringify(samples)],
  );
  return rows.map(({ id }) => id);
}

beforeAll(async () => {
  app = await stack.app();
  const people = await makePatients(database, 2);
  cookies = await Promise.all(people.map((email) => cookiesOf(stack, email)));
  await database.query(
    'delete from public.notifications n using auth.users u where u.id = n.user_id and u.email = any ($1)',
    [people],
  );
  expect(await page('/notifications')).toContain('Nothing yet');
  ids = await tellEverything(people[0] ?? '');
});
afterAll(() => database.end());

it('shows every kind in words, with a way to its page, over as many pages as it takes', async () => {
  const first = await page('/notifications');
  const rest = /href="(\/notifications\?cursor=[^"]+)"/.exec(first)?.[1] ?? '';
  const all = first + (await page(rest.replaceAll('&amp;', '&')));
  expect([...all.matchAll(/class="message unread"/g)]).toHaveLength(ids.length);
  expect(all).not.toContain('A message from eCureTrip');
  expect(first).toContain(`${ids.length} messages are unread.`);
  expect(first).toContain(`${ids.length} unread messages`);
  expect(await page('/doctors')).toContain(`Messages (${ids.length})`);
  for (const id of ids) {
    const way = (await get(`/notifications/${id}`)).headers.get('location') ?? '';
    expect(way).toMatch(/^\/(?!notifications)/);
  }
  expect(await page('/notifications?show=unread')).toContain('You have read everything');
});

it('marks one, or all that the page showed, and only one’s own', async () => {
  await database.query('update public.notifications set read_at = null where id = any ($1)', [ids]);
  const [id = '', next = ''] = ids;
  expect((await get(`/notifications/${id}`, cookies[1])).status).toBe(404);
  await post({ id }, cookies[1]);
  expect(await page('/')).toContain(`Messages (${ids.length})`);
  expect((await post({ id, show: 'unread' })).headers.get('location')).toBe('/notifications?show=unread');
  expect(await page('/notifications?show=unread')).not.toContain(`/notifications/${id}"`);
  expect((await post({ until: 'soon' })).status).toBe(400);
  await post({ until: new Date().toISOString() });
  expect(await page('/notifications')).toContain('Messages stay here for a year.');
  expect((await get(`/notifications/${next}`, '')).headers.get('location')).toMatch(/^\/login/);
});
