import ICAL from 'ical.js';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookiesOf, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { payJourney, type Journey } from '../functions/support/state.ts';

const db: pg.Pool = stack.database(2);
afterAll(() => db.end());
let app = '';
let journey: Journey;
beforeAll(async () => {
  app = await stack.app();
  journey = await payJourney(db);
});

const act = async (who: 'patient' | 'doctor', intent: string) =>
  postForm({
    url: `${app}/profile/calendar`,
    cookie: await cookiesOf(stack, journey[who].email),
    fields: { intent },
  });

async function makeAddress(who: 'patient' | 'doctor'): Promise<string> {
  const page = await (await act(who, 'renew')).text();
  const address = /https?:\/\/[^"]+\/calendar\/[\w-]{32}\.ics/.exec(page)?.[0];
  if (!address) throw new Error('no address on the page');
  expect(page).toContain(`href="${address.replace(/^http:/, 'webcal:')}"`);
  return address;
}

function eventsIn(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    sequence: event.getFirstPropertyValue('sequence'),
    status: event.getFirstPropertyValue('status'),
    title: String(event.getFirstPropertyValue('summary')),
  }));
}

describe('the private calendar address', () => {
  it('is opened without any cookie, and asked again costs nothing while nothing changes', async () => {
    const address = await makeAddress('patient');
    const first = await fetch(address);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(first.headers.get('cache-control')).toMatch(/^private/);
    expect(first.headers.get('set-cookie')).toBeNull();
    const file = await first.text();
    expect(file).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
    const uid = `${journey.booking.appointmentId}@ecuretrip`;
    expect(eventsIn(file)).toEqual([
      { uid, sequence: 0, status: 'CONFIRMED', title: 'Consultation with Dr. Elif Karaca' },
    ]);

    const etag = first.headers.get('etag') ?? '';
    const ask = (tag: string) => fetch(address, { headers: { 'if-none-match': tag } });
    expect([(await ask(etag)).status, (await ask(`W/${etag}`)).status]).toEqual([304, 304]);
    await db.query(`update public.appointments set sequence = sequence + 1 where id = $1`, [
      journey.booking.appointmentId,
    ]);
    const changed = await ask(etag);
    expect(changed.status).toBe(200);
    expect(eventsIn(await changed.text())).toMatchObject([{ sequence: 1 }]);
  });

  it('shows a doctor initials, and a cancelled appointment as cancelled', async () => {
    const address = await makeAddress('doctor');
    const before = await (await fetch(address)).text();
    expect(eventsIn(before)).toMatchObject([{ title: 'Consultation, patient GA', status: 'CONFIRMED' }]);
    expect(before).not.toContain('Grace');
    const { appointmentId } = journey.booking;
    await db.query(`update public.appointments set status = 'cancelled', ended_at = now() where id = $1`, [
      appointmentId,
    ]);
    expect(eventsIn(await (await fetch(address)).text())).toMatchObject([{ status: 'CANCELLED' }]);
  });

  it('is gone at once when it is ended or made anew, and looks like one that never was', async () => {
    const old = await makeAddress('patient');
    const renewed = await makeAddress('patient');
    expect((await fetch(renewed)).status).toBe(200);
    expect((await act('patient', 'revoke')).status).toBe(303);
    const tell = async (address: string) => {
      const answer = await fetch(address);
      const headers = [...answer.headers].filter(
        ([name]) => !['date', 'x-request-id', 'server-timing'].includes(name),
      );
      return { status: answer.status, headers, body: await answer.text() };
    };
    const never = await tell(`${app}/calendar/${'A'.repeat(32)}.ics`);
    expect(never).toMatchObject({ status: 404, body: 'Not found' });
    expect(await tell(old)).toEqual(never);
    expect(await tell(renewed)).toEqual(never);
    expect(await tell(`${app}/calendar/x.ics`)).toEqual(never);
    expect((await act('patient', 'revoke')).status).toBe(303);
  });

  it('is kept as a hash only', async () => {
    const address = await makeAddress('patient');
    const secret = /([\w-]{32})\.ics$/.exec(address)?.[1] ?? '';
    const { rows } = await db.query<{ kept: string }>(
      'select row_to_json(f)::text as kept from public.calendar_feeds f where user_id = $1',
      [journey.patient.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.kept).not.toContain(secret);
    expect((await act('patient', 'nonsense')).status).toBe(400);
  });
});
