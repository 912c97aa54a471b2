import { expect, ready, test, type Page } from '../support/browser.ts';
import { linkIn, waitForMail } from '../support/inbox.ts';
import type { StackClient } from '../support/stack-client.ts';

/*
 * The doctor's hour and the guest's link, by hand: written down with a prescription, amended, read by the patient. With
 * scripts it saves itself, also after the network was away; without, by its buttons.
 */

const PASSWORD = 'demo-eCureTrip-2026';
const WITH_SCRIPTS = 'with JavaScript';

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/login');
  await ready(page);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/dashboard/);
}

type Visit = { id: string; doctor: string; patient: string };

/** The seeded coming visit of a doctor, moved to now; each test and project has its own, so that they run side by side. */
async function visitNow(stack: StackClient, slug: string): Promise<Visit> {
  const database = stack.database(1);
  const { rows } = await database.query<Visit>(
    `with chosen as (
       select a.id, a.doctor_id, a.patient_id from public.appointments a join public.doctors d on d.id = a.doctor_id
       where a.status = 'confirmed' and a.mode = 'video' and d.slug = $1 and a.starts_at > now()
       order by a.created_at, a.id limit 1
     ), cleared as (
       update public.appointments o set blocked = tstzrange(o.starts_at + interval '400 days', o.ends_at + interval '400 days'),
         starts_at = o.starts_at + interval '400 days', ends_at = o.ends_at + interval '400 days'
       from chosen c where o.id <> c.id and (o.doctor_id = c.doctor_id or o.patient_id = c.patient_id)
         and o.status in ('held', 'confirmed') and o.starts_at < now() + interval '2 hours' and o.ends_at > now() - interval '2 hours'
     )
     update public.appointments a set starts_at = now() + interval '5 minutes', ends_at = now() + interval '35 minutes',
       blocked = tstzrange(now() + interval '5 minutes', now() + interval '35 minutes')
     from chosen c, auth.users d, auth.users p
     where a.id = c.id and d.id = c.doctor_id and p.id = c.patient_id
     returning a.id, d.email as doctor, p.email as patient`,
    [slug],
  );
  await database.end();
  if (!rows[0]) throw new Error('no seeded visit to hold');
  return rows[0];
}

async function stored(stack: StackClient, id: string): Promise<string> {
  const database = stack.database(1);
  const { rows } = await database.query<{ text: string }>(
    `select d.shared_summary as text from public.consultation_drafts d
     join public.consultations c on c.id = d.consultation_id where c.appointment_id = $1`,
    [id],
  );
  await database.end();
  return rows[0]?.text ?? '';
}

async function savesItself(page: Page, stack: StackClient, id: string): Promise<void> {
  const summary = page.getByLabel('Summary for the patient');
  await summary.fill('Rest for a week.');
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  expect(await stored(stack, id)).toBe('Rest for a week.');

  await page.context().setOffline(true);
  await summary.fill('Rest for two weeks.');
  await expect(page.getByText(/Not saved: there is no connection/)).toBeVisible();
  await page.getByRole('button', { name: 'End and send the summary' }).click();
  await expect(summary).toHaveValue('Rest for two weeks.');
  await page.context().setOffline(false);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  expect(await stored(stack, id)).toBe('Rest for two weeks.');
}

/** Another window saves meanwhile: this one says so, shows it, and overwrites only when told to. */
async function twoWindows(page: Page, stack: StackClient, id: string): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(`/appointments/${id}`);
  await ready(other);
  await other.getByLabel('Summary for the patient').fill('From the other window.');
  await expect(other.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await expect.poll(() => stored(stack, id)).toBe('From the other window.');
  await page.getByLabel('Summary for the patient').fill('From this window.');
  await expect(page.getByRole('heading', { name: /Saved in another window/ })).toBeVisible();
  await expect(page.getByText('From the other window.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep my text from the form' }).click();
  await expect.poll(() => stored(stack, id)).toBe('From this window.');
  await other.close();
}

test('a doctor writes a consultation down, amends it, and the patient reads both', async ({
  page,
  browser,
  stack,
}) => {
  test.setTimeout(180_000);
  const scripts = test.info().project.name === WITH_SCRIPTS;
  const { id, doctor, patient } = await visitNow(stack, scripts ? 'arjun-mehta' : 'katharina-brandl');

  await test.step('begins, and writes', async () => {
    await signIn(page, doctor);
    await page.goto(`/appointments/${id}`);
    await ready(page);
    await page.getByRole('button', { name: 'Begin the consultation' }).click();
    await expect(page.getByLabel('Summary for the patient')).toBeVisible();
    await ready(page);
    if (scripts) {
      await savesItself(page, stack, id);
      await twoWindows(page, stack, id);
    }
  });

  await test.step('adds a medicine, is told what is missing, and ends it', async () => {
    await page.getByLabel('Summary for the patient').fill('Rest for a week.');
    await page.getByRole('button', { name: 'Add a medicine' }).click();
    await page.getByLabel('Medicine', { exact: true }).fill('Ibuprofen');
    await page.getByLabel('How much').fill('1 tablet');
    await page.getByRole('button', { name: 'End and send the summary' }).click();
    await expect(page.getByRole('alert')).toContainText('Write how often to take it');
    await ready(page);
    await expect(page.getByLabel('Medicine', { exact: true })).toHaveValue('Ibuprofen');
    await page.getByLabel('How often').fill('twice a day');
    await page.getByLabel(/See each other again after/).fill('6');
    await page.getByRole('button', { name: 'End and send the summary' }).click();
    await expect(page.getByText('The consultation is ended, and the patient has the summary.')).toBeVisible();
  });

  await test.step('amends it with a reason', async () => {
    await page.getByRole('link', { name: 'Amend it' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Amend the summary' })).toBeVisible();
    await ready(page);
    await page.getByLabel('Summary for the patient').fill('Rest for three weeks.');
    await page.getByLabel('Why you amend it').fill('The scan arrived.');
    await page.getByRole('button', { name: 'Send the new version' }).click();
    await expect(page.getByText('both versions stay readable')).toBeVisible();
  });

  await test.step('the patient reads it, and what stood there before', async () => {
    const { javaScriptEnabled } = test.info().project.use;
    const context = await browser.newContext({ javaScriptEnabled, locale: 'en-GB', baseURL: stack.appUrl });
    const own = await context.newPage();
    await signIn(own, patient);
    await own.goto(`/appointments/${id}/summary`);
    await expect(own.getByText('Rest for three weeks.')).toBeVisible();
    await expect(own.getByText('1 tablet, twice a day')).toBeVisible();
    await own.getByRole('link', { name: /^First version/ }).click();
    await expect(own.getByText('Rest for a week.')).toBeVisible();
    await expect(own.getByText('You read an earlier version')).toBeVisible();
    await context.close();
  });
});

test('a relative comes along by a link, and only until it is taken back', async ({
  page,
  browser,
  stack,
}) => {
  test.setTimeout(120_000);
  const { id, patient } = await visitNow(
    stack,
    test.info().project.name === WITH_SCRIPTS ? 'nuria-ferrer' : 'haruka-ishii',
  );
  const email = `relative.${Date.now()}.${test.info().workerIndex}@example.org`;
  await signIn(page, patient);
  await page.goto(`/appointments/${id}`);
  await page.getByRole('link', { name: 'Invite somebody' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bring somebody along' })).toBeVisible();
  await ready(page);
  await page.getByLabel(/Relative or friend/).check({ force: true });
  await page.getByLabel('Their name').fill('Ben Example');
  await page.getByLabel('Their e-mail address').fill(email);
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText('Ben Example is invited, as a relative.')).toBeVisible();

  const link = linkIn(await waitForMail(stack, email, /invited to a video call/), '/guest/');
  const context = await browser.newContext({ locale: 'en-GB', baseURL: stack.appUrl });
  const guest = await context.newPage();
  await guest.goto(link);
  await expect(
    guest.getByRole('heading', { level: 1, name: 'You are invited to a video call' }),
  ).toBeVisible();
  await expect(guest.getByRole('link', { name: 'Join the room' })).toBeVisible();

  await page.getByRole('link', { name: 'Change or take back' }).click();
  await ready(page);
  await page.getByRole('button', { name: 'Take the invitation back' }).click();
  await expect(page.getByText('The invitation is taken back.')).toBeVisible();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { level: 1, name: 'This page is not here' })).toBeVisible();
  await context.close();
});
