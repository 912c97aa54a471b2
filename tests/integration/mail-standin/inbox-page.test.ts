import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchOptions } from '../../support/chromium.ts';
import { eventually } from '../../support/processes.ts';
import { message, startHarness, type Harness } from './harness.ts';

let h: Harness;
let browser: Browser;
let app: http.Server;
let appUrl = '';
let page: Page;

beforeAll(async () => {
  h = await startHarness();
  browser = await chromium.launch(launchOptions());
  // Stands for the application that a mail links to: a form there must still be able to post.
  app = http.createServer((req, res) => {
    res.setHeader('content-type', 'text/html');
    res.end(
      req.method === 'POST' ? '<h1>Posted</h1>' : '<form method="post"><button>Confirm</button></form>',
    );
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  appUrl = `http://127.0.0.1:${(app.address() as AddressInfo).port}/auth/confirm`;
});
afterAll(async () => {
  await browser.close();
  app.close();
  await h.stop();
});

async function open(
  options: { javaScriptEnabled?: boolean; width?: number; colorScheme?: 'light' | 'dark' } = {},
) {
  const { width = 1280, ...rest } = options;
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: false,
    ...rest,
  });
  page = await context.newPage();
  await page.goto(h.url);
}

/** What a click leads to is not there yet when the click is done. */
const showsMails = (count: number, mails = page.getByRole('listitem')) =>
  eventually(async () => expect(await mails.count()).toBe(count));

beforeEach(async () => {
  await fetch(`${h.url}/api/v1/messages`, { method: 'DELETE' });
  await h.control('/faults', 'DELETE');
});

describe('without JavaScript', () => {
  it('a person finds a mail, reads it, follows its link and uses what it opens', async () => {
    await open();
    await page.getByText('No mail yet.').waitFor();
    await h.client.sendEmail(message({ Subject: 'Receipt' }));
    const HtmlBody = `<html><head><base href="https://elsewhere.example/"></head><body><a href="${appUrl}">Confirm address</a></body></html>`;
    await h.client.sendEmail(message({ HtmlBody }));
    await page.getByRole('link', { name: 'Look again' }).click();
    await eventually(async () =>
      expect(await page.getByRole('listitem').allInnerTexts()).toEqual([
        expect.stringContaining('Confirm your address'),
        expect.stringContaining('Receipt'),
      ]),
    );
    await page.getByLabel('Search').fill('subject:confirm');
    await page.getByRole('button', { name: 'Search' }).click();
    await showsMails(1);

    await page.getByRole('link', { name: /Confirm your address/ }).click();
    const opened = page.context().waitForEvent('page');
    await page.frameLocator('iframe').getByRole('link', { name: 'Confirm address' }).click();
    const target = await opened;
    await target.getByRole('button', { name: 'Confirm' }).click();
    await target.getByRole('heading', { name: 'Posted' }).waitFor();
    await page.context().close();
  });

  it('saves an attachment, reads the text, deletes one mail and all', async () => {
    const Attachments = [
      { Name: 'visit.ics', Content: btoa('BEGIN:VCALENDAR'), ContentType: 'text/calendar', ContentID: null },
    ];
    await h.client.sendEmail(message({ Attachments }) as never);
    await h.client.sendEmail(message({ Subject: 'Second' }));
    await open();
    expect(await page.locator('.unread').count()).toBe(2);
    await page.getByRole('link', { name: /Confirm your address/ }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'visit.ics' }).click();
    expect((await download).suggestedFilename()).toBe('visit.ics');
    await page.getByRole('link', { name: 'Text', exact: true }).click();
    expect(await page.locator('pre').innerText()).toBe(message().TextBody);
    await page.getByRole('link', { name: 'All mails' }).click();
    await showsMails(1, page.locator('.unread'));

    await page.getByRole('link', { name: /Second/ }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await showsMails(1);
    await page.getByText('Delete all', { exact: true }).click();
    await page.getByRole('button', { name: 'Delete all 1' }).click();
    await page.getByText('No mail yet.').waitFor();
    await page.context().close();
  });

  it('failures are set and removed on a page', async () => {
    await open();
    await page.getByRole('link', { name: 'Failures' }).click();
    await page.getByLabel('What goes wrong').selectOption('server_error');
    await page.getByLabel('How often').fill('1');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByText('500: internal server error; every mail; once').waitFor();
    await expect(h.client.sendEmail(message())).rejects.toMatchObject({ statusCode: 500 });
    const inactive = page
      .locator('form')
      .filter({ has: page.getByRole('button', { name: 'Make inactive' }) });
    await inactive.getByLabel('Address').fill('gone@example.org');
    await inactive.getByRole('button').click();
    await expect(h.client.sendEmail(message({ To: 'gone@example.org' }))).rejects.toMatchObject({
      code: 406,
    });
    await page.getByRole('button', { name: 'Reactivate: gone@example.org' }).click();
    await page.getByText('None. Mails to inactive addresses').waitFor();
    await page.context().close();
  });
});

describe('for everyone', () => {
  it.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)(
    'no barrier that axe knows of, and nothing wider than the screen: %s, %i',
    async (colorScheme, width) => {
      await h.control('/faults', 'POST', { kind: 'invalid', recipient: 'nobody@example.org' });
      const { MessageID } = await h.client.sendEmail(
        message({ To: `${'long'.repeat(12)}@example.org`, Metadata: { a: 'b' } }),
      );
      await open({ colorScheme, width, javaScriptEnabled: true });
      for (const target of [
        '/',
        `/view/${MessageID}`,
        `/view/${MessageID}?part=text`,
        '/control',
        '/view/none',
        '/?q=none',
      ]) {
        await page.goto(`${h.url}${target}`);
        // Legacy mode stays out of frames: the one that holds the mail runs no scripts and would never answer.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
          target,
        ).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide, target).toBeLessThanOrEqual(0);
      }
      await page.context().close();
    },
  );

  it('scripts of a mail never run', async () => {
    await h.client.sendEmail(
      message({
        HtmlBody: '<script>document.title = "ran"; top.location = "about:blank"</script><p id="p">hi</p>',
      }),
    );
    await open({ javaScriptEnabled: true });
    await page.getByRole('link', { name: /Confirm your address/ }).click();
    await page.frameLocator('iframe').getByText('hi').waitFor();
    expect(page.url()).toContain('/view/');
    await page.goto(`${h.url}/view/latest.html`);
    expect(await page.title()).toBe('');
    await page.context().close();
  });
});
