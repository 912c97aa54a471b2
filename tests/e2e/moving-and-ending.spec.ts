import type { Page } from '@playwright/test';
import { bookingFields, freeTimes, seededVisit } from '../support/bookable.ts';
import { expect, ready, test } from '../support/browser.ts';
import { mailsTo, waitForMail } from '../support/inbox.ts';
import { cookiesOf, makePatients, postForm } from '../support/signed-in.ts';
import type { StackClient } from '../support/stack-client.ts';

/*
 * An appointment that is moved by its patient, moved back by its doctor, and cancelled: the money comes back and the
 * books balance. The same steps run with and without JavaScript.
 */

const PASSWORD = 'a-test-password-2026';
const DOCTOR = { email: 'elif@example.org', password: 'demo-eCureTrip-2026', slug: 'elif-karaca' };

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/login');
  await ready(page);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/dashboard/);
}

/** A paid appointment some weeks ahead, made as a browser would make it. */
async function paidAppointment(stack: StackClient, email: string, daysAhead: number): Promise<string> {
  const database = stack.database(1);
  const visit = await seededVisit(database, DOCTOR.slug);
  const [at = ''] = await freeTimes(database, visit, daysAhead, daysAhead + 3);
  await database.end();
  const cookie = await cookiesOf(stack, email);
  const url = `${stack.appUrl}/book/${visit.visitTypeId}?${new URLSearchParams({ at })}`;
  const booked = await postForm({ url, cookie, fields: bookingFields(at) });
  const session = /cs_[a-zA-Z0-9_]+/.exec(booked.headers.get('location') ?? '')?.[0];
  await fetch(`${stack.urls.stripe}/control/api/payCheckout`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ session, choice: 'card' }),
  });
  await waitForMail(stack, email, /^Your appointment on/);
  const pool = stack.database(1);
  const { rows } = await pool.query<{ id: string }>(
    `select a.id from public.appointments a join auth.users u on u.id = a.patient_id where u.email = $1`,
    [email],
  );
  await pool.end();
  return rows[0]?.id ?? '';
}

/** Chooses a time on the picker and agrees to it. */
async function move(page: Page, id: string, from: string): Promise<void> {
  await page.goto(`/appointments/${id}`);
  await ready(page);
  await page.getByRole('link', { name: 'Move to another time' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Choose another time' })).toBeVisible();
  await page.goto(`/appointments/${id}/reschedule?from=${from}`);
  await ready(page);
  await page.locator('.slot input').first().check({ force: true });
  await page.getByRole('button', { name: 'Continue with this time' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Move to this time?' })).toBeVisible();
  await ready(page);
  await page.getByRole('button', { name: /^Move it to/ }).click();
  await expect(page.getByText('The appointment has its new time')).toBeVisible();
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('an appointment is moved by both, then cancelled, and the money comes back', async ({
  page,
  browser,
  stack,
}) => {
  test.setTimeout(240_000);
  // Each run in its own weeks, so that the two do not want the same times.
  const week = test.info().project.name === 'with JavaScript' ? 30 : 45;
  const database = stack.database(1);
  const [email = ''] = await makePatients(database, 1);
  const id = await paidAppointment(stack, email, week);

  await test.step('the patient moves it', async () => {
    await signIn(page, email, PASSWORD);
    await move(page, id, inDays(week + 4));
    await expect(page.getByText(/^You moved it from/)).toBeVisible();
    const mail = await waitForMail(stack, email, /^New time:/);
    expect(mail.attachments.some((name) => name.endsWith('.ics'))).toBe(true);
  });

  await test.step('the doctor moves it again, and the patient is given the choice', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: test.info().project.use.javaScriptEnabled,
      locale: 'en-GB',
      baseURL: new URL(page.url()).origin,
    });
    const desk = await context.newPage();
    await signIn(desk, DOCTOR.email, DOCTOR.password);
    await move(desk, id, inDays(week + 7));
    await context.close();
    await page.goto(`/appointments/${id}`);
    await expect(page.getByText('The doctor moved this appointment.')).toBeVisible();
  });

  await test.step('the patient sees the amount, and cancels for it', async () => {
    await page.getByRole('link', { name: 'Cancel the appointment' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Cancel this appointment?' })).toBeVisible();
    await ready(page);
    await page.getByLabel('Why do you cancel?').fill('x'.repeat(1100));
    await page.getByRole('button', { name: 'Cancel it and get €95.00 back' }).click();
    await expect(page.getByRole('alert')).toContainText('Shorten the reason');
    await expect(page.getByLabel('Why do you cancel?')).toHaveValue('x'.repeat(1100));
    await page.getByLabel('Why do you cancel?').fill('The new time does not suit me.');
    await page.getByRole('button', { name: 'Cancel it and get €95.00 back' }).click();
    await expect(page.getByText('You cancelled this appointment.')).toBeVisible();
    await expect(page.getByText('€95.00 is on its way back to you.')).toBeVisible();
    await waitForMail(stack, email, /^Cancelled:/);
    expect((await mailsTo(stack, email)).filter(({ subject }) => /^New time:/.test(subject))).toHaveLength(2);
  });

  await test.step('the money is back, and the books balance', async () => {
    await expect(async () => {
      await stack.runJob('settle-payments');
      await page.goto(`/appointments/${id}`);
      await expect(page.getByText('€95.00 came back to you.')).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 20_000 });
    const { rows } = await database.query<{ status: string; refunded: string; id: string }>(
      `select status::text, refunded_amount as refunded, id from public.payments where appointment_id = $1`,
      [id],
    );
    expect(rows[0]).toMatchObject({ status: 'refunded', refunded: '9500' });
    const wrong = await database.query('select * from private.check_ledger() where payment_id = $1', [
      rows[0]?.id,
    ]);
    expect(wrong.rows).toEqual([]);
    await page.goto('/appointments?scope=past&status=cancelled');
    await expect(page.getByText('Cancelled', { exact: true }).last()).toBeVisible();
  });
  await database.end();
});
