import type { Browser, Page } from '@playwright/test';
import { freeTimes, REASON, seededVisit } from '../support/bookable.ts';
import { expect, ready, test } from '../support/browser.ts';
import { makePdf } from '../support/files/pdf.ts';
import { waitForMail } from '../support/inbox.ts';
import { cookiesOf, makePatients } from '../support/signed-in.ts';
import type { StackClient } from '../support/stack-client.ts';

/*
 * A file from the patient's hand to the doctor's and back: added, shared with the booking, opened, seen in the access
 * log, and taken back. The same steps run with and without JavaScript.
 */

const DOCTOR = {
  email: 'elif@example.org',
  password: 'demo-eCureTrip-2026',
  name: 'Dr. Elif Karaca',
  slug: 'elif-karaca',
};

async function signIn(page: Page, stack: StackClient, email: string, password?: string): Promise<void> {
  const cookies = (await cookiesOf(stack, email, password)).split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: stack.appUrl };
  });
  await page.context().addCookies(cookies);
}

async function doctorsPage(browser: Browser, stack: StackClient): Promise<Page> {
  const { javaScriptEnabled } = test.info().project.use;
  const context = await browser.newContext({ javaScriptEnabled, locale: 'en-GB', baseURL: stack.appUrl });
  const page = await context.newPage();
  await signIn(page, stack, DOCTOR.email, DOCTOR.password);
  return page;
}

async function upload(page: Page, title: string): Promise<void> {
  await page.goto('/medical-records/new');
  await ready(page);
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('What is it?').selectOption('Laboratory result');
  await page
    .getByLabel('Files', { exact: true })
    .setInputFiles([{ name: 'result.pdf', mimeType: 'application/pdf', buffer: makePdf({ text: title }) }]);
  await page.getByRole('button', { name: /^Add/ }).click();
  if (test.info().project.use.javaScriptEnabled === false) return;
  await expect(page.getByRole('status').filter({ hasText: 'in your records' })).toBeVisible();
}

/** Books a time with the file ticked, and pays. Gives the appointment's id. */
async function bookSharing(page: Page, stack: StackClient, email: string, title: string): Promise<string> {
  const database = stack.database(1);
  const visit = await seededVisit(database, DOCTOR.slug);
  // Each project in its own days, so that the two do not want the same time.
  const days = test.info().project.name === 'with JavaScript' ? 15 : 20;
  const [at = ''] = await freeTimes(database, visit, days, days + 4);
  await database.end();
  await page.goto(`/book/${visit.visitTypeId}?${new URLSearchParams({ at })}`);
  await ready(page);
  await page.getByLabel('What would you like help with?').fill(REASON);
  await page.getByRole('checkbox', { name: title }).check({ force: true });
  await page.getByLabel(/I agree that/).check({ force: true });
  await page.getByRole('button', { name: /^Pay €/ }).click();
  await page.waitForURL(/\/pay\/cs_/);
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.waitForURL(/\/appointments\/[0-9a-f-]{36}/);
  const id = /appointments\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  await waitForMail(stack, email, /^Your appointment on/);
  // The page after paying moves on by itself, which may end this first visit of the next one.
  await expect(async () => {
    await page.goto(`/appointments/${id}`);
    await expect(page.getByText('Confirmed', { exact: true }).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  return id;
}

test('a file is shared with a booking, opened, seen in the log and taken back', async ({
  page,
  browser,
  stack,
}) => {
  test.setTimeout(180_000);
  const title = 'Knee scan report';
  const database = stack.database(1);
  const [email = ''] = await makePatients(database, 1);
  await database.end();
  await signIn(page, stack, email);

  await upload(page, title);
  const id = await bookSharing(page, stack, email, title);
  const desk = await doctorsPage(browser, stack);
  const address = await test.step('the doctor finds and opens it', async () => {
    await desk.goto(`/appointments/${id}`);
    await ready(desk);
    await desk.getByRole('link', { name: `Open ${title}` }).click();
    await expect(desk.getByRole('heading', { level: 1, name: title })).toBeVisible();
    const picture = desk.getByRole('img', { name: title });
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await expect(desk.getByRole('link', { name: 'Delete' })).toHaveCount(0);
    return new URL(desk.url()).pathname;
  });

  await test.step('the patient reads so in the access log', async () => {
    await page.goto('/medical-records/access');
    await expect(page.getByText(`You shared ${title} with ${DOCTOR.name}`)).toBeVisible();
    await expect(page.getByText(`${DOCTOR.name} looked at a preview of ${title}`)).toHaveCount(1);
  });

  await test.step('the patient sees who can open it, and takes it back', async () => {
    await page.goto(address);
    await ready(page);
    const who = page.getByRole('region', { name: 'Who can open this file' });
    await expect(who.getByText(DOCTOR.name)).toBeVisible();
    await who.getByRole('button', { name: `Stop sharing ${title}` }).click();
    await expect(page.getByText('Only you can open this file.')).toBeVisible();
  });

  await test.step('for the doctor it is not there any more', async () => {
    for (const path of [address, `${address}/content`, `${address}/preview`])
      expect((await desk.request.get(path)).status(), path).toBe(404);
    await desk.goto(address);
    await expect(desk.getByRole('heading', { level: 1, name: 'This page is not here' })).toBeVisible();
    await desk.goto(`/appointments/${id}`);
    await expect(desk.getByText('The patient shares no file with you.')).toBeVisible();
  });
  await desk.context().close();
});
