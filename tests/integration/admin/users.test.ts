/** The pages of accounts and of the audit log, as a browser without JavaScript uses them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAdministrator, type Administrator } from '../../support/administrators.ts';
import { cookiesOf, makePatients, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { page, words } from '../records/support/visit.ts';

const PASSWORD = 'a-test-password-2026';
const database = stack.database(1);
let app = '';
let admin: Administrator;
let email = '';
let id = '';

beforeAll(async () => {
  app = await stack.app();
  admin = await makeAdministrator(database);
  [email = ''] = await makePatients(database, 1);
  const { rows } = await database.query<{ id: string }>('select id from auth.users where email = $1', [
    email,
  ]);
  id = rows[0]?.id ?? '';
});
afterAll(() => database.end());

const read = async (path: string, cookie = admin.cookie) =>
  words(await (await page(app + path, cookie)).text());
const act = (path: string, fields: Record<string, string>) =>
  postForm({ url: `${app}/admin/users/${id}/${path}`, cookie: admin.cookie, fields });

describe('an account', () => {
  it('is suspended with a reason: out at once, told so at the door, and let in again', async () => {
    const cookie = await cookiesOf(stack, email);
    expect(await read(`/admin/users?q=${encodeURIComponent(email)}`)).toContain(email);

    const empty = await act('suspend', { reason: '  ' });
    expect([empty.status, words(await empty.text())]).toEqual([422, expect.stringContaining('Write why')]);
    expect((await page(`${app}/dashboard`, cookie)).status).toBe(200);

    const done = await act('suspend', { reason: 'Three chargebacks' });
    expect([done.status, done.headers.get('location')]).toEqual([303, `/admin/users/${id}`]);
    const twice = await act('suspend', { reason: 'Three chargebacks' });
    expect([twice.status, await twice.text()]).toEqual([409, expect.stringContaining('Three chargebacks')]);

    // The token in these cookies is still young.
    const refused = await page(`${app}/dashboard`, cookie);
    expect([refused.status, refused.headers.get('location')]).toEqual([302, '/suspended']);
    const form = await postForm({ url: `${app}/profile/notifications`, cookie, fields: {} });
    expect(form.headers.get('location')).toBe('/suspended');
    expect(await read('/suspended', '')).toContain('Your account is suspended');
    const login = await postForm({ url: `${app}/login`, cookie: '', fields: { email, password: PASSWORD } });
    expect([login.status, words(await login.text())]).toEqual([
      422,
      expect.stringContaining('This account is suspended'),
    ]);

    expect(await read(`/admin/users/${id}`)).toMatch(/Suspended since.*Reason: Three chargebacks/s);
    expect((await act('restore', { reason: 'Paid since' })).status).toBe(303);
    expect(await read(`/admin/users/${id}`)).toContain('Paid since');
    expect((await page(`${app}/dashboard`, await cookiesOf(stack, email))).status).toBe(200);
  });

  it('becomes an administrator, and stops being one: the pages follow at once', async () => {
    expect((await act('role', { reason: 'Joins us' })).status).toBe(422);
    expect((await act('role', { role: 'owner', reason: 'Joins us' })).status).toBe(422);
    expect((await act('role', { role: 'admin', reason: 'Joins us' })).status).toBe(303);
    const bare = await page(`${app}/admin`, await cookiesOf(stack, email));
    expect(bare.headers.get('location')).toMatch(/^\/profile\/security\/two-factor/);

    const other = await makeAdministrator(database);
    expect((await page(`${app}/admin`, other.cookie)).status).toBe(200);
    const url = `${app}/admin/users/${other.id}/role`;
    const taken = await postForm({
      url,
      cookie: admin.cookie,
      fields: { role: 'patient', reason: 'Left us' },
    });
    expect(taken.status).toBe(303);
    expect((await page(`${app}/admin`, other.cookie)).status).toBe(404);
    expect(
      (await postForm({ url, cookie: other.cookie, fields: { role: 'admin', reason: 'Me' } })).status,
    ).toBe(404);
  });
});

describe('the audit log', () => {
  it('shows who, what and why, and gives the same as a table', async () => {
    const filter = `?actor=${admin.id}&action=user`;
    const log = await read(`/admin/audit-log${filter}`);
    expect(log).toMatch(/user\.restored.*Paid since.*user\.suspended.*Three chargebacks/s);
    const csv = await page(`${app}/admin/audit-log.csv${filter}`, admin.cookie);
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="audit-log-[\d-]+\.csv"$/);
    const lines = (await csv.text()).trim().split('\r\n');
    expect(lines.map((line) => line.split(',')[5])).toEqual(['action', 'user.restored', 'user.suspended']);
    expect(await read('/admin/audit-log?from=nonsense&cursor=-1&person=x')).toContain('Audit log');
  });
});
