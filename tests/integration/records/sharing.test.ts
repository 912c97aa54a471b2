/** The pages of sharing, as browsers without JavaScript use them. */
import { afterAll, expect, it } from 'vitest';
import { bookingFields, freeTimes } from '../../support/bookable.ts';
import { postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { makeAdminCookie, makeVisit, page, words, type Visit } from './support/visit.ts';

const db = stack.database();
afterAll(() => db.end());

const share = (app: string, { hold, patientCookie, recordId }: Visit, fields: Record<string, string> = {}) =>
  postForm({
    url: `${app}/appointments/${hold.id}/share`,
    cookie: patientCookie,
    fields: { records: recordId, purpose: 'consultation', until: '30', ...fields },
  });

const read = async (url: string, cookie: string) => {
  const answer = await page(url, cookie);
  return { status: answer.status, text: words(await answer.text()) };
};

it('shows a file to the doctor from sharing to stopping, on both pages, and to nobody else', async () => {
  const app = await stack.app();
  const visit = await makeVisit(db, 'MRI of the knee');
  const other = await makeVisit(db);
  const appointment = `${app}/appointments/${visit.hold.id}`;
  const patientPage = `${app}/doctor/patients/${visit.patientId}`;

  const before = await read(appointment, visit.doctorCookie);
  expect(before.text).toContain('The patient shares no file with you.');
  expect((await read(patientPage, visit.doctorCookie)).text).not.toContain('MRI');

  const shared = await share(app, visit);
  expect({ status: shared.status, to: shared.headers.get('location') }).toEqual({
    status: 303,
    to: `/appointments/${visit.hold.id}#files`,
  });
  for (const url of [appointment, patientPage])
    expect((await read(url, visit.doctorCookie)).text).toContain('MRI of the knee');
  for (const url of [appointment, patientPage])
    expect((await read(url, other.doctorCookie)).status).toBe(404);
  expect((await read(patientPage, other.patientCookie)).status).toBe(403);

  const stop = await postForm({
    url: `${app}/medical-records/${visit.recordId}/stop`,
    cookie: visit.patientCookie,
    fields: { doctor: visit.doctor.id, visit: visit.hold.id },
  });
  expect(stop.status).toBe(303);
  expect((await read(appointment, visit.doctorCookie)).text).not.toContain('MRI');
  const log = await read(`${app}/medical-records/access`, visit.patientCookie);
  expect(log.text).toContain('You shared MRI of the knee with Dr. Dana Doctor');
  expect(log.text).toContain('You stopped sharing MRI of the knee with Dr. Dana Doctor');
});

it('keeps what was chosen when something is missing, and shares nothing', async () => {
  const app = await stack.app();
  const visit = await makeVisit(db);
  const refused = await share(app, visit, { until: 'date', untilDate: '2020-01-01', purpose: 'follow_up' });
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(words(html)).toContain('This day has passed. Choose a later one.');
  expect(html).toMatch(
    new RegExp(`<input[^>]*value="${visit.recordId}"[^>]*checked|checked[^>]*value="${visit.recordId}"`),
  );
  expect(html).toContain('value="2020-01-01"');
  const none = await postForm({
    url: `${app}/appointments/${visit.hold.id}/share`,
    cookie: visit.patientCookie,
    fields: { purpose: 'consultation', until: '30' },
  });
  expect(none.status).toBe(422);
  expect(words(await none.text())).toContain('Tick at least one file.');
  const { rows } = await db.query('select from public.record_grants where patient_id = $1', [
    visit.patientId,
  ]);
  expect(rows).toEqual([]);
});

it('hides the pages of another patient’s file and appointment', async () => {
  const app = await stack.app();
  const [mine, theirs] = [await makeVisit(db), await makeVisit(db)];
  for (const path of [
    `/medical-records/${theirs.recordId}/share`,
    `/appointments/${theirs.hold.id}/share`,
    `/medical-records/${crypto.randomUUID()}/share`,
  ])
    expect((await page(app + path, mine.patientCookie)).status).toBe(404);
  const foreign = await share(app, { ...mine, recordId: theirs.recordId });
  expect(foreign.status).toBe(404);
  const stop = await postForm({
    url: `${app}/medical-records/${theirs.recordId}/stop`,
    cookie: mine.patientCookie,
    fields: { doctor: theirs.doctor.id },
  });
  expect(stop.status).toBe(404);
});

it('shares the ticked files with a booking, and keeps the ticks when the form comes back', async () => {
  const app = await stack.app();
  const visit = await makeVisit(db, 'Old report');
  const bookable = { visitTypeId: visit.doctor.visitTypeId, doctorId: visit.doctor.id };
  const [at = ''] = await freeTimes(db, bookable, 10, 12);
  const url = `${app}/book/${bookable.visitTypeId}?${new URLSearchParams({ at })}`;
  const fields = { ...bookingFields(at), records: visit.recordId };

  const refused = await postForm({
    url,
    cookie: visit.patientCookie,
    fields: { ...fields, reason: 'short' },
  });
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html).toMatch(
    new RegExp(`<input[^>]*value="${visit.recordId}"[^>]*checked|checked[^>]*value="${visit.recordId}"`),
  );

  const booked = await postForm({ url, cookie: visit.patientCookie, fields });
  expect(booked.status).toBe(303);
  const { rows } = await db.query(
    `select a.status, private.is_grant_alive(g) as alive from public.record_grants g join public.appointments a on a.id = g.appointment_id
     where g.record_id = $1`,
    [visit.recordId],
  );
  expect(rows).toEqual([{ status: 'held', alive: false }]);
});

it('lets the doctor ask, and the patient decline', async () => {
  const app = await stack.app();
  const visit = await makeVisit(db);
  const appointment = `${app}/appointments/${visit.hold.id}`;
  const ask = (body: string, cookie = visit.doctorCookie) =>
    postForm({ url: `${appointment}/ask`, cookie, fields: { body } });
  expect((await ask('The last X-ray', visit.patientCookie)).status).toBe(403);
  const empty = await ask(' ');
  expect(empty.status).toBe(422);
  expect(words(await empty.text())).toContain('Write which file you need.');
  expect((await ask('The last X-ray, please.')).status).toBe(303);
  const seen = await (await page(appointment, visit.patientCookie)).text();
  expect(words(seen)).toContain('The last X-ray, please.');
  const request = /name="request" value="([^"]+)"/.exec(seen)?.[1] ?? '';
  const decline = { url: `${appointment}/requests`, cookie: visit.patientCookie, fields: { request } };
  expect((await postForm(decline)).status).toBe(303);
  expect((await read(appointment, visit.patientCookie)).text).not.toContain('X-ray');
});

it('opens to an administrator only with a reason, and says so in the patient’s log', async () => {
  const app = await stack.app();
  const visit = await makeVisit(db, 'Letter');
  const admin = await makeAdminCookie(db);
  const { rows } = await db.query<{ email: string }>('select email from auth.users where id = $1', [
    visit.patientId,
  ]);
  const email = rows[0]?.email ?? '';
  const url = `${app}/admin/break-glass`;
  const reason = 'Support case 42: the patient cannot open it.';
  const open = (cookie: string, fields: Record<string, string>) =>
    postForm({ url: `${url}?index`, cookie, fields: { email, reason, ...fields } });
  for (const cookie of [visit.patientCookie, visit.doctorCookie]) {
    expect((await page(url, cookie)).status).toBe(404);
    expect((await open(cookie, {})).status).toBe(404);
  }
  expect((await open(admin, { reason: 'too short' })).status).toBe(422);
  const opened = await open(admin, {});
  expect(opened.status).toBe(303);
  const place = app + (opened.headers.get('location') ?? '');
  expect((await read(place, admin)).text).toContain('Letter');
  expect((await page(place, await makeAdminCookie(db))).status).toBe(404);
  const log = await read(`${app}/medical-records/access`, visit.patientCookie);
  expect(log.text).toContain(
    `Admin Example, administrator of eCureTrip opened your files for one hour. Reason: ${reason}`,
  );
});
