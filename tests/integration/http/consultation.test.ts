/** The doctor's form and amendments over HTTP, as browsers without scripts use them. */
import { describe, expect, it } from 'vitest';
import { waitForMail } from '../../support/inbox.ts';
import { cookiesOf } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { makeDoctor } from '../functions/support/people.ts';
import { aboutToBegin } from '../appointments/support/visits.ts';
import { db, get, parties, post, useApp } from './support/consultation.ts';

useApp();

const withoutScripts = (html: string) => html.replaceAll(/<script[\s\S]*?<\/script>/g, '');

const WRITTEN = {
  privateNote: 'Meniscus.',
  sharedSummary: 'Keep walking.',
  'prescription[0].drug': 'Ibuprofen',
  'prescription[0].dose': '1 tablet',
  'prescription[0].frequency': 'three times a day',
  followUpWeeks: '6',
};

describe('the doctor’s form', () => {
  it('saves, refuses what is too long or half, and sends once', async () => {
    const visit = await aboutToBegin(db);
    const { doctor, patient, page } = await parties(visit);
    await post(`${page}/start`, doctor, {});
    const saved = await post(page, doctor, { ...WRITTEN, intent: 'save', revision: '0' });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, page]);
    expect(await (await get(page, doctor)).text()).toContain('value="Ibuprofen"');
    expect(await (await get(page, patient)).text()).not.toMatch(/Ibuprofen|Keep walking|Meniscus/);

    const long = await post(page, doctor, {
      ...WRITTEN,
      sharedSummary: 'x'.repeat(20_001),
      intent: 'save',
      revision: '1',
    });
    expect(long.status).toBe(422);
    expect(await long.text()).toMatch(/Shorten the summary to at most 20,000 characters[\s\S]*x{20001}/);
    const half = await post(page, doctor, {
      ...WRITTEN,
      'prescription[0].dose': '',
      intent: 'complete',
      revision: '1',
    });
    expect(half.status).toBe(422);
    expect(await half.text()).toContain('Write how much to take at a time');
    const weeks = await post(page, doctor, {
      ...WRITTEN,
      followUpWeeks: '-3',
      intent: 'save',
      revision: '1',
    });
    expect(weeks.status).toBe(422);

    const ended = await post(page, doctor, { ...WRITTEN, intent: 'complete', revision: '1' });
    expect(ended.status).toBe(303);
    expect((await post(page, doctor, { ...WRITTEN, intent: 'complete', revision: '1' })).status).toBe(409);
    const paper = await (await get(`${page}/summary`, patient)).text();
    expect(paper).toContain('Keep walking.');
    expect(paper).toContain('Ibuprofen');
    expect(paper).toContain('See each other again after 6 weeks.');
    expect(paper).toContain('Licence no.');
    expect(paper).not.toContain('Meniscus');
    const alone = await (await get(`${page}/summary?only=prescription`, patient)).text();
    expect(alone).toContain('Ibuprofen');
    expect(withoutScripts(alone)).not.toContain('Keep walking.');
  });

  it('adds and takes away lines without scripts, keeping what was typed', async () => {
    const visit = await aboutToBegin(db);
    const { doctor, page } = await parties(visit);
    await post(`${page}/start`, doctor, {});
    const html = await (await get(page, doctor)).text();
    const add = /name="__intent__" value="([^"]+)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? '';
    const more = await post(page, doctor, { ...WRITTEN, revision: '0', __intent__: add });
    const page2 = await more.text();
    expect(more.status).toBe(200);
    expect(page2).toContain('name="prescription[1].drug"');
    expect(page2).toContain('value="Ibuprofen"');
    expect(page2).toContain('Keep walking.');
    const { rows } = await db.query(
      'select from public.consultation_drafts d join public.consultations c on c.id = d.consultation_id where c.appointment_id = $1',
      [visit.id],
    );
    expect(rows).toEqual([]);
  });

  it('keeps both texts when two windows wrote', async () => {
    const visit = await aboutToBegin(db);
    const { doctor, page } = await parties(visit);
    await post(`${page}/start`, doctor, {});
    await post(page, doctor, { sharedSummary: 'From the other window.', intent: 'save', revision: '0' });
    const stale = await post(page, doctor, {
      sharedSummary: 'From this window.',
      intent: 'complete',
      revision: '0',
    });
    const html = await stale.text();
    expect(stale.status).toBe(409);
    expect(html).toContain('From the other window.');
    expect(html).toContain('From this window.');
    expect(html).toMatch(/name="revision" value="1"/);
    expect(
      (await post(page, doctor, { sharedSummary: 'From this window.', intent: 'save', revision: '1' }))
        .status,
    ).toBe(303);
  });

  it('gives the text back to be sent again when the session has ended', async () => {
    const visit = await aboutToBegin(db);
    const { doctor, page } = await parties(visit);
    await post(`${page}/start`, doctor, {});
    const signedOut = await post(page, '', { ...WRITTEN, intent: 'save', revision: '0' });
    const html = await signedOut.text();
    expect(signedOut.status).toBe(401);
    expect(html).toContain('You are signed out, and nothing is lost');
    for (const kept of ['Keep walking.', 'Meniscus.', 'value="Ibuprofen"', 'name="intent" value="save"'])
      expect(html).toContain(kept);
    expect((await post(page, doctor, { ...WRITTEN, intent: 'save', revision: '0' })).status).toBe(303);
  });

  it('is for the doctor of the appointment alone, also the saving by itself', async () => {
    const visit = await aboutToBegin(db);
    const { doctor, patient, page } = await parties(visit);
    const other = await cookiesOf(stack, (await makeDoctor(db)).email);
    const draft = { ...WRITTEN, revision: '0', writer: 'tab-a', keep: '' };
    expect((await post(page, other, { ...WRITTEN, intent: 'save' })).status).toBe(404);
    expect((await post(page, patient, { ...WRITTEN, intent: 'save' })).status).toBe(403);
    expect((await post(`${page}/draft`, other, draft)).status).toBe(404);
    expect((await post(`${page}/draft`, patient, draft)).status).toBe(404);
    expect((await post(`${page}/draft`, '', draft)).status).toBe(401);
    const saved = await post(`${page}/draft`, doctor, draft);
    expect(await saved.json()).toMatchObject({ revision: 1 });
    const stale = await post(`${page}/draft`, doctor, { ...draft, sharedSummary: 'Mine.', writer: 'tab-b' });
    expect(stale.status).toBe(409);
    expect(await stale.json()).toMatchObject({
      code: 'stale',
      theirs: { revision: 1, sharedSummary: 'Keep walking.' },
    });
    expect((await post(`${page}/draft`, doctor, { ...draft, privateNote: 'x'.repeat(20_001) })).status).toBe(
      422,
    );
  });
});

describe('an amendment', () => {
  it('asks why, adds a version, tells the patient without a word of it, and keeps the first readable', async () => {
    const visit = await aboutToBegin(db);
    const { doctor, patient, page } = await parties(visit);
    await post(page, doctor, { ...WRITTEN, intent: 'complete', revision: '0' });
    const amended = { ...WRITTEN, sharedSummary: 'Keep swimming.', version: '1' };
    const why = await post(`${page}/amend`, doctor, { ...amended, reason: '' });
    expect(why.status).toBe(422);
    expect(await why.text()).toContain('Say in a few words why');
    expect((await post(`${page}/amend`, doctor, { ...amended, reason: 'The scan arrived.' })).status).toBe(
      303,
    );
    expect(
      (await post(`${page}/amend`, doctor, { ...amended, sharedSummary: 'Third.', reason: 'Late.' })).status,
    ).toBe(409);
    expect((await post(`${page}/amend`, patient, { ...amended, reason: 'x' })).status).toBe(403);

    const now = await (await get(`${page}/summary`, patient)).text();
    expect(now).toContain('Keep swimming.');
    expect(now).toContain('The scan arrived.');
    const first = await (await get(`${page}/summary?version=1`, patient)).text();
    expect(first).toContain('Keep walking.');
    expect(first).toContain('You read an earlier version');
    expect((await get(`${page}/summary?version=9`, patient)).status).toBe(404);
    const mail = await waitForMail(stack, visit.patient.email, /summary of your consultation was amended/);
    expect(mail.text).not.toMatch(/swimming|scan/);
  });
});
