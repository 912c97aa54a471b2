import type { Page } from '@playwright/test';
import { expect, ready, test } from '../support/browser.ts';
import { linkIn, waitForMail } from '../support/inbox.ts';
import { makePatients } from '../support/signed-in.ts';
import { seededVisit } from '../support/bookable.ts';

/*
 * Somebody waits for a time of a doctor, another gives one back, the mail leads to it, and it is booked and paid. The
 * same steps run with and without JavaScript (the two projects of playwright.config.ts).
 */

const PASSWORD = 'a-test-password-2026';
const REASON = 'My left knee has hurt at night since March, and the stairs are hard. Do I need an operation?';
/** Each project has a doctor of its own, so that neither stands in the other's line. */
const DOCTORS = { 'with JavaScript': 'omar-haddad', 'without JavaScript': 'piotr-zielinski' } as const;
async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/login');
  await ready(page);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/dashboard/);
}

test('a freed time is offered to the one who waits, taken and paid', async ({
  page,
  browser,
  stack,
  baseURL,
}) => {
  const database = stack.database(1);
  const slug = DOCTORS[test.info().project.name as keyof typeof DOCTORS];
  const visit = await seededVisit(database, slug);
  const [waiting = '', other = ''] = await makePatients(database, 2);

  await signIn(page, waiting);
  await page.goto(`/doctors/${slug}?visit=${visit.visitTypeId}`);
  await ready(page);
  await page.getByRole('link', { name: 'Wait for a time' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Wait for a time of Dr\./ })).toBeVisible();
  await ready(page);
  await page.getByRole('button', { name: 'Wait for a time' }).click();
  await expect(page.getByText('You are in line.')).toBeVisible();

  // Another patient takes a time and gives it back.
  const { javaScriptEnabled } = test.info().project.use;
  const context = await browser.newContext({ javaScriptEnabled, baseURL });
  const theirs = await context.newPage();
  await signIn(theirs, other);
  await theirs.goto(`/doctors/${slug}?visit=${visit.visitTypeId}`);
  await ready(theirs);
  await theirs.locator('.slot input').nth(5).check({ force: true });
  await theirs.getByRole('button', { name: 'Continue with this time' }).click();
  await ready(theirs);
  await theirs.getByLabel('What would you like help with?').fill(REASON);
  await theirs.getByLabel(/I agree that/).check({ force: true });
  await theirs.getByRole('button', { name: /^Pay/ }).click();
  await theirs.waitForURL(/\/pay\/cs_/);
  await theirs.goto('/appointments');
  await ready(theirs);
  await theirs.getByRole('main').getByRole('link', { name: /Dr\./ }).first().click();
  await ready(theirs);
  await theirs.getByRole('button', { name: 'Give the time back' }).click();
  await context.close();

  const mail = await waitForMail(stack, waiting, /^A time is free for you/);
  await page.goto(linkIn(mail, '/waitlist/offers/'));
  await expect(page.getByRole('heading', { level: 1, name: 'A time is kept for you' })).toBeVisible();
  await ready(page);
  await page.getByRole('link', { name: 'Take this time' }).click();
  await expect(page).toHaveURL(/\/book\//);
  await ready(page);
  await page.getByLabel('What would you like help with?').fill(REASON);
  await page.getByLabel(/I agree that/).check({ force: true });
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.waitForURL(/\/pay\/cs_/);
  await page.locator('input[value=card]').check({ force: true });
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.waitForURL(/\/appointments\/[0-9a-f-]{36}/);
  await waitForMail(stack, waiting, /^Your appointment on/);

  await page.goto('/waitlist');
  await expect(page.getByText('You wait for no time')).toBeVisible();
  await database.end();
});
