import { axeFindingsInBothSchemes } from '../support/axe.ts';
import { freeTimes, seededVisit } from '../support/bookable.ts';
import { expect, test } from '../support/browser.ts';
import { makePdf } from '../support/files/pdf.ts';
import { cookiesOf, postForm } from '../support/signed-in.ts';
import type { StackClient } from '../support/stack-client.ts';

/* The pages that stand behind an id: of a visit, of a file, of a time to book. Looked at as their patient. */

const DEMO_PASSWORD = 'demo-eCureTrip-2026';
/** Other browser tests move the visits of these. */
const TAKEN = ['elif-karaca', 'arjun-mehta', 'katharina-brandl', 'nuria-ferrer', 'haruka-ishii'];
type Visit = { id: string; email: string; slug: string };

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'axe needs JavaScript');

async function comingVisit(stack: StackClient): Promise<Visit> {
  const database = stack.database(1);
  const { rows } = await database.query<Visit>(
    `select a.id, u.email, d.slug from public.appointments a
     join public.doctors d on d.id = a.doctor_id join auth.users u on u.id = a.patient_id
     where a.status = 'confirmed' and a.starts_at > now() + interval '1 day' and d.slug <> all ($1)
       and u.email <> 'grace@example.org'
       -- People of the demonstration: those whom other tests make have other addresses, with a number.
       and u.email ~ '^[a-z.]+@example[.]org$'
     order by a.id limit 1`,
    [TAKEN],
  );
  await database.end();
  if (!rows[0]) throw new Error('no seeded visit to come');
  return rows[0];
}

/** A visit that began an hour ago, so that it can be said that nobody came. */
async function moveToPast(stack: StackClient, id: string): Promise<void> {
  const database = stack.database(1);
  await database.query(
    `update public.appointments set starts_at = f.at, ends_at = f.at + interval '10 minutes',
       blocked = tstzrange(f.at, f.at + interval '10 minutes')
     from (select now() - interval '70 minutes' as at) as f where id = $1`,
    [id],
  );
  await database.end();
}

async function addFile(appUrl: string, cookie: string, text: string): Promise<string> {
  const form = new FormData();
  form.set('title', text);
  form.set('file', new Blob([new Uint8Array(makePdf({ pages: 2, text }))]), 'report.pdf');
  const answer = await fetch(`${appUrl}/medical-records/upload`, {
    method: 'POST',
    headers: { cookie, origin: appUrl },
    body: form,
  });
  return ((await answer.json()) as { id: string }).id;
}

async function bookingPath(stack: StackClient, slug: string): Promise<string> {
  const database = stack.database(1);
  const visit = await seededVisit(database, slug);
  const [at = ''] = await freeTimes(database, visit, 3, 20);
  await database.end();
  return `/book/${visit.visitTypeId}?${new URLSearchParams({ at })}`;
}

test('axe finds nothing on the pages of a visit and of a file', async ({ page, stack }) => {
  test.setTimeout(240_000);
  const { id, email, slug } = await comingVisit(stack);
  const cookie = await cookiesOf(stack, email, DEMO_PASSWORD);
  await page.context().addCookies(
    cookie.split('; ').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return { name, value: value.join('='), url: stack.appUrl };
    }),
  );
  const fileId = await addFile(stack.appUrl, cookie, 'Report');
  const [visit, file] = [`/appointments/${id}`, `/medical-records/${fileId}`];
  const fields = { records: fileId, purpose: 'consultation', until: '30' };
  const shared = await postForm({ url: `${stack.appUrl}${visit}/share`, cookie, fields });
  expect(shared.status).toBe(303);
  const look = async (path: string) => {
    const answer = await page.goto(path);
    expect.soft(answer?.status(), path).toBe(200);
    expect.soft(await axeFindingsInBothSchemes(page), path).toEqual([]);
  };
  const paths = [file, `${file}?page=2`, `${file}/edit`, `${file}/delete`, `${file}/share`];
  for (const path of [...paths, '/medical-records', '/medical-records/access']) await look(path);
  for (const part of ['', '/share', '/cancel', '/reschedule', '/guest']) await look(visit + part);
  await look(await bookingPath(stack, slug));
  await moveToPast(stack, id);
  for (const part of ['', '/no-show']) await look(visit + part);
});
