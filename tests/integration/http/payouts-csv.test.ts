/** The table of a doctor's earnings as a browser downloads it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookiesOf, makePatients } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import type { Doctor } from '../functions/support/people.ts';
import { payJourney } from '../functions/support/state.ts';

const FORMULA = '=HYPERLINK("https://evil.example","Ada")';
const db = stack.database(2);
let app = '';
let doctor: Doctor;
let cookie = '';
let reference = '';

const get = (path: string, as = cookie) => fetch(app + path, { redirect: 'manual', headers: { cookie: as } });
async function lines(path: string, as = cookie): Promise<string[]> {
  const text = await (await get(path, as)).text();
  return text.trimEnd().split('\r\n');
}

beforeAll(async () => {
  app = await stack.app();
  const [own] = await Promise.all([payJourney(db), payJourney(db)]);
  doctor = own.doctor;
  await db.query('update public.profiles set full_name = $2 where id = $1', [own.patient.id, FORMULA]);
  const { rows } = await db.query<{ reference: string }>(
    'select reference from public.appointments where id = $1',
    [own.booking.appointmentId],
  );
  reference = rows[0]?.reference ?? '';
  cookie = await cookiesOf(stack, doctor.email);
});
afterAll(() => db.end());

describe('/doctor/payouts.csv', () => {
  it('is a file to keep, that no cache keeps', async () => {
    const { status, headers } = await get('/doctor/payouts.csv');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="earnings-all-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('has a line for each payment of this doctor, of nobody else, and no formula', async () => {
    const [head = '', ...rows] = await lines('/doctor/payouts.csv');
    expect(head).toMatch(/^reference,consultation_utc,patient,state,currency,paid,paid_minor_units,/);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(`"'${FORMULA.replaceAll('"', '""')}"`);
    expect(rows[0]?.startsWith(`${reference},`)).toBe(true);
    // 15 % of 95 euros are the fee.
    expect(rows[0]).toContain(',held,EUR,95.00,9500,0.00,0,14.25,1425,80.75,8075,0.00,0,0.00,0,0.00,0,');
  });

  it('is narrowed to a state; a state that nobody knows is none', async () => {
    const inState = async (state: string) => (await lines(`/doctor/payouts.csv?state=${state}`)).length - 1;
    expect(await inState('held')).toBe(1);
    for (const state of ['due', 'released', 'returned', 'disputed']) expect(await inState(state)).toBe(0);
    expect(await inState(encodeURIComponent(`held' or true --`))).toBe(1);
    const { headers } = await get('/doctor/payouts.csv?state=held');
    expect(headers.get('content-disposition')).toContain('earnings-held-');
  });

  it('is for doctors who are signed in', async () => {
    const visitor = await get('/doctor/payouts.csv', '');
    expect([visitor.status, visitor.headers.get('location')]).toEqual([
      302,
      `/login?${new URLSearchParams({ next: '/doctor/payouts.csv' })}`,
    ]);
    const [email = ''] = await makePatients(db, 1);
    const patient = await get('/doctor/payouts.csv', await cookiesOf(stack, email));
    expect(patient.status).toBe(403);
    expect(await patient.text()).not.toContain(reference);
  });
});
