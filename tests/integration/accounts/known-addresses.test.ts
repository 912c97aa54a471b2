/** What strangers can learn of who has an account: nothing. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePatients, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const db = stack.database(1);
let app = '';
let known = '';
beforeAll(async () => {
  app = await stack.app();
  [known = ''] = await makePatients(db, 1);
});
afterAll(() => db.end());

const unknown = () => `nobody-${crypto.randomUUID()}@test.example.org`;

/** Status and visible words, without the address itself. */
async function answerTo(path: string, fields: Record<string, string>, email: string) {
  const begun = performance.now();
  const answer = await postForm({ url: app + path, cookie: '', fields: { ...fields, email } });
  const ms = performance.now() - begun;
  const html = (await answer.text()).replaceAll(email, '').split('<main')[1]?.split('</main>')[0];
  const words = html?.replaceAll(/<script[\s\S]*?<\/script>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  return { seen: [answer.status, answer.headers.get('location')?.replace(/=.*/, ''), words], ms };
}

it.each([
  ['/forgot-password', {}],
  [
    '/register',
    { password: 'a-new-password-2026', fullName: 'Nobody Special', role: 'patient', terms: 'on' },
  ],
  ['/login', { password: 'not-the-password-2026' }],
] as [string, Record<string, string>][])(
  'answers %s for a known and an unknown address alike, twice within a minute, in an even time',
  async (path, fields) => {
    const stranger = unknown();
    const ofKnown = [await answerTo(path, fields, known), await answerTo(path, fields, known)];
    const ofUnknown = [await answerTo(path, fields, stranger), await answerTo(path, fields, stranger)];
    expect(ofKnown.map(({ seen }) => seen)).toEqual(ofUnknown.map(({ seen }) => seen));
    // Auth alone is many times quicker about one of the two; a lower bound holds on any machine.
    for (const { ms } of [...ofKnown, ...ofUnknown]) expect(ms).toBeGreaterThan(395);
  },
);
