import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expect, ready, test } from '../support/browser.ts';
import { makePatients } from '../support/signed-in.ts';

/*
 * A second factor from beginning to end, as a person does it: set up, asked for, lost, recovered. The same steps run
 * with and without JavaScript.
 */

const PASSWORD = 'a-test-password-2026';

async function givePassword(page: Page, email: string): Promise<void> {
  await page.goto('/login?next=/profile/security');
  await ready(page);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
}

/** Sets up an app from the key on the page, with one slip, and keeps the recovery codes. */
async function setUp(page: Page): Promise<{ totp: TOTP; codes: string[] }> {
  await page.getByRole('link', { name: 'Set up a second factor' }).click();
  await ready(page);
  await page.getByLabel('Name of the app or phone').fill('Test phone');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Add Test phone' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'QR code for your authenticator app' })).toBeVisible();
  const secret = (await page.locator('main code').innerText()).replaceAll(/\s/g, '');
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });

  await page.getByLabel('Code that the app shows').fill('12');
  await page.getByRole('button', { name: 'Turn the second factor on' }).click();
  await expect(page.getByText('Write the six digits that your app shows now.').first()).toBeVisible();
  await page.getByLabel('Code that the app shows').fill(totp.generate());
  await page.getByRole('button', { name: 'Turn the second factor on' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your second factor is on' })).toBeVisible();
  return { totp, codes: await page.locator('.receipt code').allInnerTexts() };
}

test('a second factor is set up, asked for, and recovered from', async ({ page, stack }) => {
  const database = stack.database(1);
  const [email = ''] = await makePatients(database, 1);
  await database.end();

  await givePassword(page, email);
  await expect(page.getByRole('heading', { level: 1, name: 'Sign-in and security' })).toBeVisible();
  const { totp, codes } = await setUp(page);
  expect(codes).toHaveLength(10);
  await page.getByRole('link', { name: 'I have kept them' }).click();
  await expect(page.getByText('1 app, 10 recovery codes left')).toBeVisible();
  await signOut(page);

  // The password alone opens no page, and the way back is kept.
  await givePassword(page, email);
  await expect(page.getByRole('heading', { level: 1, name: 'The second step' })).toBeVisible();
  await page.goto('/profile');
  await expect(page).toHaveURL(/\/login\/second-factor\?next=%2Fprofile$/);
  await ready(page);
  await page.getByLabel('Code', { exact: true }).fill('000000');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText(/This code does not fit/).first()).toBeVisible();
  await page.getByLabel('Code', { exact: true }).fill(totp.generate());
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();
  await signOut(page);

  await givePassword(page, email);
  await page.getByRole('link', { name: 'My phone is not at hand' }).click();
  await ready(page);
  await page.getByLabel('Recovery code').fill(codes[3] ?? '');
  await page.getByRole('button', { name: 'Sign in with this code' }).click();
  await expect(page.getByText('Your second factor is off now', { exact: false })).toBeVisible();
  await page.goto('/profile/security');
  await expect(page.getByRole('link', { name: 'Set up a second factor' })).toBeVisible();
});

test('another device is signed out from the list', async ({ page, browser, stack, baseURL }) => {
  const database = stack.database(1);
  const [email = ''] = await makePatients(database, 1);
  await database.end();
  const { javaScriptEnabled } = test.info().project.use;
  const context = await browser.newContext({ javaScriptEnabled, locale: 'en-GB', baseURL });
  const other = await context.newPage();
  await givePassword(other, email);
  await expect(other.getByText('You are signed in on this device only.')).toBeVisible();

  await givePassword(page, email);
  await expect(page.getByText('This device')).toBeVisible();
  await ready(page);
  await page.getByRole('button', { name: /^Sign out Chrome/ }).click();
  await expect(page.getByText('That device is signed out.')).toBeVisible();
  await expect(page.getByText('You are signed in on this device only.')).toBeVisible();
  await context.close();
});
