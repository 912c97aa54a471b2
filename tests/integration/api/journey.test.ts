import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { REASON } from '../../support/bookable.ts';
import { linkIn, waitForMail } from '../../support/inbox.ts';
import { postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { makeDoctor } from '../functions/support/people.ts';
import { payOnPage } from './support/checkout.ts';
import { expectData, makeClient, PASSWORD, tokenOf, type ApiClient } from './support/client.ts';
import { makeJudge, operationsOf, readDocument, type Judge } from './support/document.ts';
import { beginsNow } from './support/time.ts';

/** The main job by the generated client alone; every answer is held against the document. */

const database = stack.database(1);
const email = `api-${randomUUID()}@example.org`;
let app = '';
let judge: Judge;
let visitor: ApiClient;
let patient: ApiClient;
let doctor: ApiClient;
let slug = '';
let appointmentId = '';

beforeAll(async () => {
  app = await stack.app();
  judge = makeJudge(await readDocument(app));
  visitor = makeClient(app, judge);
  const listed = await makeDoctor(database);
  slug = `dr-${listed.id}`;
  doctor = makeClient(app, judge, await tokenOf(app, listed.email, PASSWORD));
});
afterAll(() => database.end());

const etagOf = ({ response }: { response: Response }) => response.headers.get('etag') ?? '';

it('registers, confirms by mail, signs in and gives the first facts', async () => {
  const person = { email, password: PASSWORD, role: 'patient', fullName: 'Ada Example' } as const;
  const first = expectData(await visitor.POST('/api/auth/register', { body: person }));
  const again = expectData(await visitor.POST('/api/auth/register', { body: person }));
  expect(again).toEqual(first);
  const early = await visitor.POST('/api/auth/login', { body: { email, password: PASSWORD } });
  expect([early.response.status, early.error?.code]).toEqual([403, 'email_not_confirmed']);

  const link = new URL(
    linkIn(await waitForMail(stack, email, /^Confirm your e-mail address$/), '/auth/confirm'),
  );
  await postForm({ url: `${app}/auth/confirm`, cookie: '', fields: Object.fromEntries(link.searchParams) });

  const session = expectData(await visitor.POST('/api/auth/login', { body: { email, password: PASSWORD } }));
  if (session.mfaRequired) throw new Error('nobody set up a second factor');
  const renewed = expectData(
    await visitor.POST('/api/auth/refresh', { body: { refreshToken: session.refreshToken } }),
  );
  patient = makeClient(app, judge, renewed.accessToken);
  expect(expectData(await patient.GET('/api/users/me')).onboarded).toBe(false);

  const profile = await patient.GET('/api/users/profile');
  const { fullName, timeZone, consents } = expectData(profile);
  const saved = await patient.PUT('/api/users/profile', {
    params: { header: { 'If-Match': etagOf(profile) } },
    body: {
      fullName,
      timeZone,
      countryCode: 'IE',
      birthDate: '1984-02-29',
      consents: consents.map(({ id }) => id),
    },
  });
  expect(expectData(saved).onboarded).toBe(true);
});

it('finds a doctor and books a free time once, whatever is sent twice', async () => {
  const { doctors } = expectData(await visitor.GET('/api/doctors', { params: { query: { limit: 3 } } }));
  expect(doctors.length).toBe(3);
  const { consent } = expectData(await visitor.GET('/api/doctors/{slug}', { params: { path: { slug } } }));
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const times = expectData(
    await visitor.GET('/api/doctors/{slug}/slots', {
      params: { path: { slug }, query: { from: inDays(3), to: inDays(10) } },
    }),
  );
  const [visitType] = times.visitTypes;
  const record = expectData(
    await patient.POST('/api/upload', {
      body: { title: 'Letter', category: 'referral', file: '' },
      bodySerializer: () => textForm('Letter', 'A letter about a knee.'),
    }),
  );
  const booking = {
    body: {
      doctor: slug,
      visitType: visitType?.id ?? '',
      startsAt: visitType?.slots[0]?.startsAt ?? '',
      reason: REASON,
      consentVersion: consent?.version ?? '',
      recordIds: [record.id],
    },
    params: { header: { 'Idempotency-Key': randomUUID() } },
  };
  const both = await Promise.all([
    patient.POST('/api/appointments', booking),
    patient.POST('/api/appointments', booking),
  ]);
  const third = await patient.POST('/api/appointments', booking);
  const hold = expectData(third);
  expect(third.response.headers.get('idempotency-replayed')).toBe('true');
  expect(
    both.map(({ response }) => response.status).filter((status) => status !== 409 && status !== 201),
  ).toEqual([]);
  expect(hold).toMatchObject({ status: 'held', recordsShared: true });
  const other = await patient.POST('/api/appointments', {
    ...booking,
    body: { ...booking.body, reason: `${REASON} Again.` },
  });
  expect([other.response.status, other.error?.code]).toEqual([422, 'idempotency_key_reused']);

  await payOnPage(patient, hold.id, hold.checkoutUrl);
  appointmentId = hold.id;
  const list = await patient.GET('/api/appointments', {
    params: { query: { status: 'confirmed', limit: 1 } },
  });
  expect(expectData(list).appointments.map(({ id }) => id)).toEqual([appointmentId]);
});

it('shows what cancelling gives back, and moves only what was seen', async () => {
  const path = { id: appointmentId };
  const preview = expectData(
    await patient.DELETE('/api/appointments/{id}', { params: { path, query: { preview: '1' } } }),
  );
  expect(preview).toMatchObject({ preview: true, obstacle: null, refund: 9500, currency: 'EUR' });
  const body = { action: 'report_no_show' } as const;
  const stale = { params: { path, header: { 'If-Match': '"another"' } }, body };
  const refused = await patient.PUT('/api/appointments/{id}', stale);
  expect([refused.response.status, refused.response.headers.get('etag')]).toEqual([
    412,
    expect.stringMatching(/^"/),
  ]);
  const early = {
    params: { path, header: { 'If-Match': refused.response.headers.get('etag') ?? '' } },
    body,
  };
  expect((await patient.PUT('/api/appointments/{id}', early)).error?.code).toBe('not_started');
});

it('is written up by the doctor, confirmed and reviewed by the patient', async () => {
  await beginsNow(database, appointmentId);
  const made = await doctor.POST('/api/consultations', { body: { appointment: appointmentId } });
  const { id } = expectData(made);
  const { consultations } = expectData(
    await doctor.GET('/api/consultations', { params: { query: { limit: 5 } } }),
  );
  expect(consultations.map((one) => one.id)).toEqual([id]);
  const path = { id };
  let seen = await doctor.GET('/api/consultations/{id}', { params: { path } });
  const write = async (body: Parameters<typeof put>[1]) => {
    seen = await put(etagOf(seen), body);
    return expectData(seen);
  };
  const put = (
    etag: string,
    body: {
      status?: 'in_progress' | 'completed';
      privateNote?: string;
      sharedSummary?: string;
      changeReason?: string;
    },
  ) => doctor.PUT('/api/consultations/{id}', { params: { path, header: { 'If-Match': etag } }, body });
  expect((await write({ status: 'in_progress', privateNote: 'Meniscus.' })).desk?.draft?.privateNote).toBe(
    'Meniscus.',
  );
  expect((await write({ status: 'completed', sharedSummary: 'Rest, then move.' })).status).toBe('completed');
  expect(
    (await write({ sharedSummary: 'Rest for a week.', changeReason: 'Said how long.' })).versions,
  ).toHaveLength(2);
  const read = expectData(await patient.GET('/api/consultations/{id}', { params: { path } }));
  expect([read.versions[0]?.sharedSummary, read.desk]).toEqual(['Rest for a week.', null]);

  const mine = { id: appointmentId };
  const visit = await patient.GET('/api/appointments/{id}', { params: { path: mine } });
  const confirmed = await patient.PUT('/api/appointments/{id}', {
    params: { path: mine, header: { 'If-Match': etagOf(visit) } },
    body: { action: 'confirm_completion' },
  });
  expect(expectData(confirmed).status).toBe('completed');
  const review = { appointment: appointmentId, rating: 5, body: 'She took her time and explained it all.' };
  expect(expectData(await patient.POST('/api/reviews', { body: review })).rating).toBe(5);
  const { reviews } = expectData(await visitor.GET('/api/reviews', { params: { query: { doctor: slug } } }));
  expect(reviews.map(({ rating }) => rating)).toEqual([5]);
});

it('reads, and deletes, what was uploaded', async () => {
  const record = expectData(
    await patient.POST('/api/upload', {
      body: { file: '' },
      bodySerializer: () => textForm('Other', 'Blood pressure 120 over 80.'),
    }),
  );
  const path = { id: record.id };
  expect(expectData(await patient.GET('/api/upload/{id}', { params: { path } })).title).toBe('Other');
  const content = await patient.GET('/api/upload/{id}/content', { params: { path }, parseAs: 'text' });
  expect(content.data).toBe('Blood pressure 120 over 80.');
  expect((await doctor.GET('/api/upload/{id}', { params: { path } })).response.status).toBe(404);
  expect((await patient.DELETE('/api/upload/{id}', { params: { path } })).response.status).toBe(204);
  expect((await patient.GET('/api/upload/{id}', { params: { path } })).response.status).toBe(404);
});

it('ends the session, and has seen every operation succeed', async () => {
  expect((await patient.POST('/api/auth/logout')).response.status).toBe(204);
  const document = await readDocument(app);
  expectData(await visitor.GET('/api/openapi.json'));
  const all = operationsOf(document).map(({ operationId }) => operationId);
  expect(all.filter((id) => !judge.succeeded.has(id))).toEqual([]);
});

function textForm(title: string, text: string): FormData {
  const form = new FormData();
  form.append('title', title);
  form.append('file', new File([text], 'note.txt', { type: 'text/plain' }));
  return form;
}
