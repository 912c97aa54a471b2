/** The room of a consultation and its guests over HTTP, as browsers without scripts use them. */
import { describe, expect, it } from 'vitest';
import { linkIn, waitForMail } from '../../support/inbox.ts';
import { cookiesOf } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { makePatient } from '../functions/support/people.ts';
import { aboutToBegin, paid } from '../appointments/support/visits.ts';
import { db, get, parties, post, tokenOf, useApp } from './support/consultation.ts';

useApp();

describe('the room', () => {
  it('says when it opens to whoever comes early, and its address stands nowhere', async () => {
    const visit = await paid(db);
    const { doctor, patient, page } = await parties(visit);
    const token = await tokenOf(visit.id);
    const early = await get(`${page}/room`, patient);
    const html = await early.text();
    expect(early.status).toBe(409);
    expect(html).toContain('The room is not open yet');
    expect(html).toMatch(/http-equiv="refresh" content="\d+; url=\?wait=1"/);
    for (const cookie of [patient, doctor]) {
      const paths = [
        page,
        `${page}/room`,
        `${page}/guest`,
        '/dashboard',
        '/doctor/dashboard',
        '/appointments',
      ];
      for (const path of [...paths, ...paths.map((one) => `${one}.data`)])
        expect([path, (await (await get(path, cookie)).text()).includes(token)]).toEqual([path, false]);
    }
  });

  it('sends on the two parties while it is open, without telling the host where they come from', async () => {
    const visit = await aboutToBegin(db);
    const { doctor, patient, page } = await parties(visit);
    const token = await tokenOf(visit.id);
    for (const cookie of [patient, doctor, patient]) {
      const answer = await get(`${page}/room`, cookie);
      expect(answer.status).toBe(302);
      expect(answer.headers.get('location')).toBe(`https://meet.jit.si/ecuretrip-${token}`);
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('cache-control')).toContain('no-store');
    }
    // A window that waited by itself offers the way in, and writes nobody down.
    const waited = await get(`${page}/room?wait=1`, patient);
    expect([waited.status, (await waited.text()).includes(token)]).toEqual([200, false]);
    const { rows } = await db.query(
      `select entrant from public.room_entries where appointment_id = $1 order by entrant`,
      [visit.id],
    );
    expect(rows).toEqual([{ entrant: 'doctor' }, { entrant: 'patient' }]);
    const stranger = await cookiesOf(stack, (await makePatient(db)).email);
    expect((await get(`${page}/room`, stranger)).status).toBe(404);
    expect((await get(`${page}/room`)).headers.get('location')).toMatch(/^\/login\?/);
    expect((await get(`/appointments/not-an-id/room`, patient)).status).toBe(404);
  });
});

describe('a guest', () => {
  it('is invited, sees the room alone, and is shut out when the invitation is taken back', async () => {
    const visit = await aboutToBegin(db);
    const { doctor, patient, page } = await parties(visit);
    const email = `guest.${Date.now()}@example.org`;
    const wrong = await post(`${page}/guest`, patient, {
      role: 'relative',
      name: 'Ben Example',
      email: 'ben@',
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="Ben Example"');
    expect((await post(`${page}/guest`, doctor, { role: 'relative', name: 'Ben', email })).status).toBe(422);
    expect(
      (await post(`${page}/guest`, patient, { role: 'relative', name: 'Ben Example', email })).status,
    ).toBe(303);
    expect(
      (await post(`${page}/guest`, patient, { role: 'interpreter', name: 'Ina', email: `x${email}` })).status,
    ).toBe(409);
    expect(await (await get(page, doctor)).text()).toContain('Ben Example is invited, as a relative.');

    const mail = await waitForMail(stack, email, /invited to a video call/);
    expect(mail.text).not.toMatch(/knee|Ben Example/);
    const path = new URL(linkIn(mail, '/guest/')).pathname;
    const guest = await get(path);
    const html = await guest.text();
    expect(guest.status).toBe(200);
    expect(html).not.toMatch(/knee|ECT-|birth|€/);
    const token = await tokenOf(visit.id);
    expect(html).not.toContain(token);
    const door = await get(`${path}/room`);
    expect(door.headers.get('location')).toBe(`https://meet.jit.si/ecuretrip-${token}`);
    expect(door.headers.get('referrer-policy')).toBe('no-referrer');

    await post(`${page}/guest`, doctor, { intent: 'revoke' });
    for (const gone of [path, `/guest/${'x'.repeat(43)}`, '/guest/short', `${path.slice(0, -2)}zz`]) {
      const answer = await get(gone);
      expect([gone, answer.status]).toEqual([gone, 404]);
      expect(await answer.text()).toContain('This page is not here');
      expect((await get(`${gone}/room`)).headers.get('location')).toBe(gone);
    }
    expect((await post(path, '', {})).status).toBe(404);
  });

  it('is one, also when both parties invite at once', async () => {
    const visit = await aboutToBegin(db);
    const { doctor, patient, page } = await parties(visit);
    const by = (cookie: string, name: string) =>
      post(`${page}/guest`, cookie, {
        role: 'interpreter',
        name,
        email: `${name}.${Date.now()}@example.org`,
      });
    const answers = await Promise.all([
      by(patient, 'ina'),
      by(doctor, 'ivo'),
      by(patient, 'ida'),
      by(doctor, 'ian'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409]);
    const { rows } = await db.query(
      'select from public.consultation_guests where appointment_id = $1 and revoked_at is null',
      [visit.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('is nobody’s to invite but the parties’', async () => {
    const visit = await paid(db);
    const stranger = await cookiesOf(stack, (await makePatient(db)).email);
    const path = `/appointments/${visit.id}/guest`;
    expect((await get(path, stranger)).status).toBe(404);
    expect((await post(path, stranger, { role: 'relative', name: 'A', email: 'a@example.org' })).status).toBe(
      404,
    );
    expect((await post(path, stranger, { intent: 'revoke' })).status).toBe(404);
  });
});
