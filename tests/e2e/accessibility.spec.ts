import { axeFindings, axeFindingsInBothSchemes } from '../support/axe.ts';
import { expect, test } from '../support/browser.ts';
import { cookiesOf } from '../support/signed-in.ts';

/*
 * No serious or critical finding of axe on any page, in both colour schemes. axe needs scripts of its own, so the
 * project without JavaScript has nothing to add here.
 */

const DEMO_PASSWORD = 'demo-eCureTrip-2026';
const PAGES = {
  visitor: [
    '/',
    '/doctors',
    '/doctors?specialty=urology&country=JP',
    '/doctors/elif-karaca',
    '/login',
    '/register',
    '/register/sent',
    '/forgot-password',
    '/auth/confirm?token_hash=0000000000000000000000000000000000000000&type=signup',
    '/preferences',
    '/no-such-page',
    '/video-check',
    '/guest/0000000000000000000000000000000000000000000',
    '/doctors/elif-karaca/reviews',
  ],
  'grace@example.org': [
    '/dashboard',
    '/appointments',
    '/appointments?scope=past',
    '/profile',
    '/profile/calendar',
    '/waitlist',
    '/medical-records',
    '/medical-records/new',
    '/medical-records/summaries',
    '/medical-records/access',
    '/medical-records/access?who=others',
    '/medical-records/export',
    '/medical-records/import',
    '/profile/security',
    '/profile/security/password',
    '/profile/security/email',
    '/profile/security/two-factor',
    '/profile/notifications',
    '/profile/health',
    '/receipts',
    '/notifications',
    '/doctor/dashboard',
  ],
  'elif@example.org': [
    '/doctor/dashboard',
    '/appointments',
    '/doctor/payouts',
    '/profile',
    '/doctor/directions',
    '/doctor/availability',
    '/doctor/availability/hours',
    '/doctor/availability/visits',
    '/doctor/availability/visits/new',
    '/doctor/availability/rules',
    '/doctor/availability/zone?timeZone=Asia%2FTokyo',
    '/doctor/availability/time-off',
    '/doctor/availability/holidays?country=TR',
    '/onboarding/consents',
  ],
};

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'axe needs JavaScript');

for (const [who, paths] of Object.entries(PAGES)) {
  test(`axe finds nothing on the pages of ${who}`, async ({ page, context, stack, baseURL }) => {
    if (who !== 'visitor') await signIn(await cookiesOf(stack, who, DEMO_PASSWORD));
    for (const path of paths) {
      await page.goto(path);
      expect.soft(await axeFindingsInBothSchemes(page), path).toEqual([]);
    }
    if (who === 'visitor') return;
    const first = page.locator('main a[href^="/appointments/"]').first();
    await page.goto('/appointments');
    await first.click();
    await page.waitForURL(/\/appointments\/[0-9a-f-]{36}/);
    expect.soft(await axeFindingsInBothSchemes(page), 'an appointment').toEqual([]);
    if (who === 'grace@example.org') {
      await page.goto('/appointments?scope=past');
      await page.goto(`${await first.getAttribute('href')}/summary`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect.soft(await axeFindingsInBothSchemes(page), 'a summary').toEqual([]);
      await page.goto('/receipts');
      await page.locator('main a[href^="/receipts/"]:not([href$=".pdf"])').first().click();
      await page.waitForURL(/\/receipts\/.+/);
      expect.soft(await axeFindingsInBothSchemes(page), 'a receipt').toEqual([]);
      await page.goto('/doctors/elif-karaca');
      await page.getByRole('link', { name: 'Wait for a time' }).click();
      await page.waitForURL(/\/waitlist\/new/);
      expect.soft(await axeFindingsInBothSchemes(page), 'waiting for a time').toEqual([]);
    }

    async function signIn(header: string): Promise<void> {
      const cookies = header.split('; ').map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return { name, value: value.join('='), url: baseURL ?? '' };
      });
      await context.addCookies(cookies);
    }
  });
}

test('axe finds nothing on a form that did not go through', async ({ page }) => {
  await page.goto('/register');
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  expect(await axeFindings(page)).toEqual([]);
});
