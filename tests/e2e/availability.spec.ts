import type { Page } from '@playwright/test';
import { Temporal } from 'temporal-polyfill';
import { expect, ready, test } from '../support/browser.ts';
import { addVisit, makeListedDoctor, type ListedDoctor } from '../support/listed-doctor.ts';

/*
 * A doctor's own time, by hand: hours set and copied, time off over an appointment, the preview, and what a patient's
 * page makes of it. The same steps run with and without JavaScript.
 */

const PASSWORD = 'a-test-password-2026';

async function signIn(page: Page, doctor: ListedDoctor): Promise<void> {
  await page.goto('/login');
  await ready(page);
  await page.getByLabel('E-mail address').fill(doctor.email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('link', { name: 'Your hours and time off' })).toBeVisible();
}

const day = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of your availability' }).getByRole('link', { name });

async function setWeek(page: Page): Promise<void> {
  await tab(page, 'Weekly hours').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Weekly hours' })).toBeVisible();
  await ready(page);
  await day(page, 'Monday')
    .getByRole('button', { name: /^Add hours/ })
    .click();
  await expect(day(page, 'Monday').getByLabel(/hours 2, from$/)).toBeFocused();
  await day(page, 'Monday')
    .getByLabel(/hours 1, to$/)
    .fill('12:00');
  await day(page, 'Monday')
    .getByLabel(/hours 2, from$/)
    .fill('11:00');
  await day(page, 'Monday')
    .getByLabel(/hours 2, to$/)
    .fill('18:00');
  await page.getByRole('button', { name: 'Save the week' }).last().click();
  // The overlap is said beside the field, and what was typed is still there.
  await expect(page.getByRole('alert')).toContainText('These hours overlap');
  await expect(page).toHaveTitle(/^Error: /);
  await expect(day(page, 'Monday').getByLabel(/hours 2, to$/)).toHaveValue('18:00');
  await day(page, 'Monday')
    .getByLabel(/hours 2, from$/)
    .fill('13:15');
  await ready(page);
  await page.getByText('Copy a day').click();
  for (const name of ['Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Not saved yet');
  await expect(day(page, 'Sunday').getByLabel(/hours 2, from$/)).toHaveValue('13:15');
  await page.getByRole('button', { name: 'Save the week' }).last().click();
  await expect(page.getByRole('status')).toContainText('Your week is saved');
}

/** What clocks in a zone show at a moment of another; those of Berlin and New York change on different days. */
const clockOf = (moment: string, timeZone: string) =>
  Temporal.ZonedDateTime.from(moment)
    .withTimeZone(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });

/** `2026-12-01` as the preview writes it. */
const previewDay = (date: string) =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
    .format(new Date(`${date}T12:00:00Z`))
    .replace(',', '');

test('a doctor sets hours and takes a day off, and patients see it', async ({ page, stack }) => {
  test.setTimeout(180_000);
  const database = stack.database(1);
  const doctor = await makeListedDoctor(database);
  const visit = await addVisit(database, doctor, 5);
  await database.end();
  const off = visit.startsAt.slice(0, 10);
  await signIn(page, doctor);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Availability' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Availability' })).toBeVisible();
  await ready(page);

  await test.step('sets the week', () => setWeek(page));

  await test.step('takes a day off that an appointment lies in', async () => {
    await tab(page, 'Time off').click();
    await expect(page.getByRole('heading', { name: 'Add time off or extra hours' })).toBeVisible();
    await ready(page);
    await page.getByLabel('First day').fill(off);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('An appointment lies in this time off')).toBeVisible();
    await expect(page.getByRole('link', { name: /Ada Example/ })).toHaveAttribute(
      'href',
      `/appointments/${visit.id}`,
    );
    await ready(page);
    await page.getByRole('button', { name: 'Take the time off, leave the appointments' }).click();
    await expect(page.getByRole('status')).toContainText('The appointments in it stay as they are');
    await expect(page.getByRole('button', { name: /^Take back/ })).toHaveCount(1);
  });

  await test.step('sees the next two weeks as patients do', async () => {
    await tab(page, 'Overview').click();
    await expect(page.getByRole('heading', { name: /next two weeks/ })).toBeVisible();
    const row = (date: string) => page.getByRole('row', { name: new RegExp(previewDay(date)) });
    await expect(row(off)).toContainText('No free times');
    const after = new Date(Date.parse(`${off}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    await expect(row(after)).toContainText('09:00 · 09:30');
    await expect(row(after)).toContainText('11:30 · 13:15');
    await page.getByLabel('Show the times in').selectOption('America/New_York');
    await ready(page);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByText('Free times in New York')).toBeVisible();
    await expect(row(after)).toContainText(clockOf(`${after}T09:00[Europe/Berlin]`, 'America/New_York'));
  });

  await test.step('and so does a patient', async () => {
    await page.goto(`/doctors/${doctor.slug}?from=${off}`);
    const columns = page.locator('#times');
    await expect(columns).toContainText('No free times');
    await expect(columns.getByRole('radio', { name: /13:15/ }).first()).toBeAttached();
    await page.goto('/doctors?free=3&sort=soonest&q=Dana');
    await expect(page.getByRole('link', { name: 'Free within 3 days' })).toBeVisible();
    await expect(page.locator(`a[href="/doctors/${doctor.slug}"]`).first()).toBeVisible();
  });
});
