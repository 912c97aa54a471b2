import { axeFindings, axeFindingsInBothSchemes } from '../support/axe.ts';
import { expect, ready, test } from '../support/browser.ts';
import { giveSecondFactor } from '../support/second-factor.ts';
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
    '/api/docs',
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

/** A `Cookie` header as the browser keeps it. */
const asCookies = (header: string, url = '') =>
  header.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url };
  });

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'axe needs JavaScript');

for (const [who, paths] of Object.entries(PAGES)) {
  test(`axe finds nothing on the pages of ${who}`, async ({ page, context, stack, baseURL }) => {
    if (who !== 'visitor')
      await context.addCookies(asCookies(await cookiesOf(stack, who, DEMO_PASSWORD), baseURL));
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
  });
}

test('axe finds nothing on the pages of an administrator', async ({ page, context, stack, baseURL }) => {
  const email = `admin-${Date.now()}@example.org`;
  const database = stack.database(1);
  const { error, data } = await stack.service().auth.admin.createUser({
    email,
    password: DEMO_PASSWORD,
    email_confirm: true,
    user_metadata: { role: 'patient', full_name: 'Ada Admin', time_zone: 'Europe/London', locale: 'en' },
  });
  if (error) throw error;
  await database.query(`update public.profiles set role = 'admin' where id = $1`, [data.user.id]);
  await database.end();
  await context.addCookies(
    asCookies(await cookiesOf(stack, email, DEMO_PASSWORD, giveSecondFactor), baseURL),
  );
  for (const path of ['/admin', '/admin/payments', '/admin/users']) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    expect.soft(await axeFindingsInBothSchemes(page), path).toEqual([]);
  }
});

test('axe finds nothing on a form that did not go through', async ({ page }) => {
  await page.goto('/register');
  await ready(page);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  expect(await axeFindings(page)).toEqual([]);
});
