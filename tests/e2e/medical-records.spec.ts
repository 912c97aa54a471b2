import type { Page } from '@playwright/test';
import { expect, ready, test } from '../support/browser.ts';
import { makePdf } from '../support/files/pdf.ts';
import { makePatients, cookiesOf } from '../support/signed-in.ts';
import type { StackClient } from '../support/stack-client.ts';

/*
 * A patient's files by hand: added, refused in words, opened, changed, found and deleted. The same with and without
 * JavaScript, and with it each file's progress, its stopping and its second try.
 */

const PDF = { name: 'Blood test.pdf', mimeType: 'application/pdf', buffer: makePdf({ pages: 2 }) };
const DRAWING = {
  name: 'xray.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
};

async function signIn(page: Page, stack: StackClient, baseURL: string): Promise<void> {
  const pool = stack.database(1);
  const [email = ''] = await makePatients(pool, 1);
  await pool.end();
  const cookies = (await cookiesOf(stack, email)).split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: baseURL };
  });
  await page.context().addCookies(cookies);
}

async function addFiles(
  page: Page,
  files: { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  await page.goto('/medical-records/new');
  await ready(page);
  await page.getByLabel('What is it?').selectOption('Laboratory result');
  await page.getByLabel('Files', { exact: true }).setInputFiles(files);
  await page.getByRole('button', { name: /^Add/ }).click();
}

test.beforeEach(({ page, stack, baseURL }) => signIn(page, stack, baseURL ?? ''));

test('adds, opens, changes, finds and deletes a file', async ({ page, javaScriptEnabled }) => {
  await page.goto('/medical-records');
  await expect(page.getByRole('heading', { name: 'No file yet' })).toBeVisible();
  await addFiles(page, [PDF]);
  if (javaScriptEnabled !== false) await page.getByRole('link', { name: 'See your files' }).click();
  await page.getByRole('link', { name: 'Blood test', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Blood test' })).toBeVisible();
  const picture = page.getByRole('img', { name: /page 1 of 2/ });
  await expect(picture).toBeVisible();
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page.getByText('Page 2 of 2')).toBeVisible();

  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await page.getByLabel('Title').fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Write a title');
  await page.getByLabel('Title').fill('Blood in autumn');
  await page.getByLabel('Date on the document').fill('2026-10-04');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Blood in autumn' })).toBeVisible();

  await page.goto('/medical-records?q=autumn&category=lab_result');
  await expect(page.getByRole('link', { name: 'Blood in autumn', exact: true })).toBeVisible();
  await page.goto('/medical-records?q=winter');
  await expect(page.getByRole('heading', { name: 'No file fits' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Show all files' }).last().click();
  await page.getByRole('link', { name: 'Blood in autumn', exact: true }).click();
  await page.getByRole('link', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Delete the file' }).click();
  await expect(page.getByText('The file is deleted.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No file yet' })).toBeVisible();
});

test('says of each file why it was not taken, and keeps the others', async ({ page, javaScriptEnabled }) => {
  await addFiles(page, [PDF, DRAWING]);
  await expect(page.getByText(/xray\.svg is an SVG drawing/)).toBeVisible();
  if (javaScriptEnabled === false) await expect(page).toHaveTitle(/^Error: /);
  else await expect(page.getByText('1 of 2 files added')).toBeVisible();
  await page.goto('/medical-records');
  await expect(page.getByText('One file,')).toBeVisible();
  await addFiles(page, [PDF]);
  await page.getByRole('link', { name: 'Open the file that is there' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Blood test' })).toBeVisible();
});

test('shows how far a file is, stops it and sends it again', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'progress needs JavaScript');
  // A slow line, so that there is something to stop.
  const line = await page.context().newCDPSession(page);
  const speed = (bytes: number) =>
    line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: bytes,
    });
  await page.goto('/medical-records/new');
  await ready(page);
  const large = {
    name: 'large.txt',
    mimeType: 'text/plain',
    buffer: Buffer.alloc(4_000_000, 'A long letter.\n'),
  };
  await page.getByLabel('Files', { exact: true }).setInputFiles([large]);
  await speed(400_000);
  await page.getByRole('button', { name: 'Add this file' }).click();
  await expect(page.getByRole('progressbar', { name: 'large.txt, sent' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop sending large.txt' }).click();
  await expect(page.getByText('Stopped')).toBeVisible();
  await speed(-1);
  await page.getByRole('button', { name: 'Try again with large.txt' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'in your records' })).toBeVisible();
  await page.getByRole('link', { name: 'See your files' }).click();
  await expect(page.getByText('One file,')).toBeVisible();
});

test('lets each of several files have its own title, kind and date', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'without JavaScript a form describes all its files');
  const letter = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('A letter of its own.') };
  await page.goto('/medical-records/new');
  await ready(page);
  await page.getByLabel('What is it?').selectOption('Laboratory result');
  await page.getByLabel('Files', { exact: true }).setInputFiles([PDF, letter]);
  const own = page.getByRole('listitem').filter({ hasText: 'letter.txt' });
  await own.getByText('Title, kind, date and note of this file').click();
  await own.getByLabel('Title of this file').fill('From the clinic');
  await own.getByLabel('Kind of this file').selectOption('Discharge letter');
  await own.getByLabel('Date on this document').fill('2999-01-01');
  await page.getByRole('button', { name: 'Add 2 files' }).click();
  await expect(own.getByText('Check the date')).toBeVisible();
  await own.getByLabel('Date on this document').fill('2026-03-01');
  await own.getByRole('button', { name: 'Try again with letter.txt' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'All 2 files' })).toBeVisible();
  await page.goto('/medical-records?category=discharge_letter&from=2026-03-01&to=2026-03-01');
  await expect(page.getByRole('link', { name: 'From the clinic', exact: true })).toBeVisible();
  await page.goto('/medical-records?category=lab_result');
  await expect(page.getByRole('link', { name: 'Blood test', exact: true })).toBeVisible();
});

test('takes files that are dropped', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'dropping needs JavaScript');
  await page.goto('/medical-records/new');
  await ready(page);
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['A short letter.'], 'dropped.txt', { type: 'text/plain' }));
    return transfer;
  });
  await page.locator('.dropzone').dispatchEvent('drop', { dataTransfer: data });
  await page.getByRole('button', { name: 'Add this file' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'in your records' })).toBeVisible();
});
