import type { BrowserContext } from '@playwright/test';
import { expect, ready, test } from '../support/browser.ts';
import { cookiesOf } from '../support/signed-in.ts';

/*
 * Longer words and the other direction must not break a page: no sideways scrolling on a small phone, nothing wrong when
 * the browser takes the page over. Half of the pages in each disguise; what they say is for the tests of HTTP.
 */

const DEMO_PASSWORD = 'demo-eCureTrip-2026';
const PAGES = {
  visitor: ['/', '/doctors', '/doctors/elif-karaca', '/register', '/verify-receipt'],
  'grace@example.org': ['/dashboard', '/medical-records/new', '/receipts', '/profile/security'],
  'elif@example.org': ['/doctor/dashboard', '/doctor/payouts', '/doctor/availability/hours'],
};

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'the layout is the same');
test.use({ viewport: { width: 360, height: 740 } });

test('pages hold longer words and the other direction', async ({ page, context, stack, baseURL }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(`${page.url()}: ${message}`));
  page.on('console', (said) => said.type() === 'error' && faults.push(`${page.url()}: ${said.text()}`));
  for (const [who, paths] of Object.entries(PAGES)) {
    if (who !== 'visitor') await setCookies(context, await cookiesOf(stack, who, DEMO_PASSWORD), baseURL);
    for (const [index, path] of paths.entries()) {
      await setCookies(context, `lang=${index % 2 === 0 ? 'ar-XB' : 'en-XA'}`, baseURL);
      await page.goto(path);
      await ready(page);
      const [wide, here] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth];
      });
      expect.soft(wide, path).toBeLessThanOrEqual(here ?? 0);
    }
  }
  expect(faults).toEqual([]);
});

function setCookies(context: BrowserContext, header: string, url = ''): Promise<void> {
  const cookies = header.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url };
  });
  return context.addCookies(cookies);
}
