/** Pages of appointments that need a story first: a problem with one, and money that is still on its way. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { completeVisit, startsIn } from '../../db/support/ending.ts';
import { commit, user } from '../../db/support/session.ts';
import { eventually } from '../../support/processes.ts';
import { readShownData } from '../../support/shown-data.ts';
import { cookiesOf, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { visibleWords } from '../../support/visible-words.ts';
import { hold, paid, type Visit } from '../appointments/support/visits.ts';
import { choose } from '../functions/support/provoke.ts';

const db = stack.database(2);
let app = '';
beforeAll(async () => {
  app = await stack.app();
});
afterAll(() => db.end());

/** What stands in plain letters on a page in disguise. */
async function untranslated(cookie: string, path: string): Promise<string[]> {
  const answer = await fetch(app + path, { headers: { cookie: `${cookie}; lang=en-XA` } });
  expect([path, answer.status]).toEqual([path, 200]);
  const words = visibleWords(await answer.text(), 'en-XA');
  const withoutData = await readShownData(db);
  return words.map(({ text }) => text).filter((text) => /[a-z]{2}|[A-Z][a-z]/.test(withoutData(text)));
}

const cookiesOfBoth = ({ patient, doctor }: Visit) =>
  Promise.all([cookiesOf(stack, patient.email), cookiesOf(stack, doctor.email)]);

it('shows a problem in the reader’s language, asked, told and answered', async () => {
  const visit = await paid(db);
  await commit(db, async (session) => {
    await startsIn(session, visit.id, -10);
    await completeVisit(session, user(visit.doctor.id), visit.id);
  });
  const [patient, doctor] = await cookiesOfBoth(visit);
  const path = `/appointments/${visit.id}/problem`;
  const send = async (cookie: string, fields: Record<string, string>) =>
    expect((await postForm({ url: app + path, cookie, fields })).status).toBe(303);
  const seen = await untranslated(patient, path);
  await send(patient, { intent: 'report', kind: 'technical', text: 'It broke off.', hope: 'Half.' });
  seen.push(
    ...(await untranslated(doctor, path)),
    ...(await untranslated(doctor, `/appointments/${visit.id}`)),
  );
  await send(doctor, { intent: 'answer', text: 'My line was fine.' });
  seen.push(
    ...(await untranslated(patient, path)),
    ...(await untranslated(patient, `/appointments/${visit.id}`)),
  );
  expect(seen).toEqual([]);
});

it('shows in the reader’s language that a bank transfer is awaited', async () => {
  const visit = await hold(db);
  await choose(visit.sessionId, 'bank_transfer');
  await eventually(async () => {
    const { rows } = await db.query(`select checkout_state from public.payments where appointment_id = $1`, [
      visit.id,
    ]);
    expect(rows).toEqual([{ checkout_state: 'awaiting' }]);
  });
  const [patient, doctor] = await cookiesOfBoth(visit);
  const page = `/appointments/${visit.id}`;
  const seen = await Promise.all([
    untranslated(patient, page),
    untranslated(patient, '/appointments'),
    untranslated(doctor, page),
  ]);
  expect(seen.flat()).toEqual([]);
});
