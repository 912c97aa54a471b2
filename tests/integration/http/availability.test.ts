/** A doctor's hours and terms as plain forms, as a browser without scripts sends them, and what patients see of it. */
import { describe, expect, it } from 'vitest';
import { makePatients } from '../../support/signed-in.ts';
import {
  BASE,
  database,
  everything,
  get,
  post,
  signInAs,
  signOut,
  theDoctor,
  useDoctor,
  versionOf,
} from './support/own-time.ts';

useDoctor();

describe('weekly hours', () => {
  const PATH = `${BASE}/hours`;
  const monday = (from: string, to: string): [string, string][] => [
    ['from1', from],
    ['to1', to],
  ];
  const save = async (fields: [string, string][], version?: string) =>
    post(PATH, [['intent', 'save'], ['version', version ?? versionOf((await get(PATH)).page)], ...fields]);

  it('are saved as a whole, and patients see it at once', async () => {
    const saved = await save([...monday('20:00', '00:00'), ['from2', '00:00'], ['to2', '01:00']]);
    expect([saved.status, saved.to]).toEqual([303, PATH]);
    const { page } = await get(PATH);
    expect(page).toMatch(/name="from1"[^>]*value="20:00"|value="20:00"[^>]*name="from1"/);
    const next = await database.query<{ hour: string }>(
      `select to_char(next_free_at at time zone time_zone, 'HH24:MI') as hour from public.doctors where id = $1`,
      [theDoctor().id],
    );
    expect([
      '20:00',
      '00:00',
      '20:30',
      '21:00',
      '21:30',
      '22:00',
      '22:30',
      '23:00',
      '23:30',
      '00:30',
    ]).toContain(next.rows[0]?.hour);
  });

  it.each<[string, [string, string][], string]>([
    ['an end before the start', monday('17:00', '09:00'), 'The end must be later than the start'],
    ['a range past midnight', monday('22:00', '02:00'), 'end this day at 00:00'],
    ['half a range', monday('09:00', ''), 'Write both times'],
    ['no time', monday('soon', '10:00'), 'hours and minutes'],
    ['an overlap', [...monday('09:00', '12:00'), ...monday('11:00', '13:00')], 'overlap with others'],
  ])('refuse %s beside the field, keep what was typed and change nothing', async (_, fields, words) => {
    const before = await everything();
    const refused = await save([...fields, ['from3', '08:15'], ['to3', '08:45']]);
    expect(refused.status).toBe(422);
    expect(refused.page).toContain(words);
    expect(refused.page).toMatch(/<title>Error: /);
    expect(refused.page).toMatch(/id="(from|to)1-[01]-error"/);
    for (const [, typed] of fields) if (typed) expect(refused.page).toContain(`value="${typed}"`);
    expect(refused.page).toContain('value="08:15"');
    expect(await everything()).toBe(before);
  });

  it('from a page that is out of date are refused with what was typed kept', async () => {
    const version = versionOf((await get(PATH)).page);
    expect((await save(monday('10:00', '11:00'), version)).status).toBe(303);
    const before = await everything();
    const refused = await save(monday('12:00', '13:00'), version);
    expect(refused.status).toBe(409);
    expect(refused.page).toContain('changed in another window');
    expect(refused.page).toContain('value="12:00"');
    expect(await everything()).toBe(before);
    // The page now carries the version that holds: the doctor may insist.
    expect((await save(monday('12:00', '13:00'), versionOf(refused.page))).status).toBe(303);
  });

  it('have buttons that change only the form', async () => {
    const before = await everything();
    const press = (intent: string, more: [string, string][] = []) =>
      post(PATH, [['intent', intent], ...monday('07:10', '07:50'), ...more]);
    const added = await press('add-1');
    expect(added.status).toBe(200);
    expect(added.page.match(/name="from1"/g)).toHaveLength(2);
    expect((await press('remove-1-0')).page).not.toContain('name="from1"');
    expect((await press('clear-1')).page).not.toContain('name="from1"');
    const copied = await press('copy', [
      ['copyFrom', '1'],
      ['copyTo', '6'],
      ['copyTo', '7'],
    ]);
    expect(copied.page.match(/value="07:10"/g)).toHaveLength(3);
    expect(copied.page).toContain('Not saved yet');
    expect(await everything()).toBe(before);
  });
});

describe('terms of booking and the zone', () => {
  const PATH = `${BASE}/rules`;
  const terms = { bufferBefore: '5', bufferAfter: '10', notice: '240', horizon: '30', step: '15' };
  const save = async (change: Record<string, string> = {}) =>
    post(PATH, Object.entries({ version: versionOf((await get(PATH)).page), ...terms, ...change }));

  it('are saved', async () => {
    expect((await save()).to).toBe(PATH);
    const { page } = await get(PATH);
    expect(page).toMatch(/<option value="240" selected/);
    expect(page).toContain('value="30"');
  });

  it.each<[Record<string, string>, string]>([
    [{ horizon: '81' }, 'a payment cannot be held longer'],
    [{ horizon: '0' }, 'a payment cannot be held longer'],
    [{ horizon: 'far' }, 'a payment cannot be held longer'],
    [{ bufferBefore: '-1' }, 'between 0 and 120'],
    [{ notice: '999999' }, 'from the list'],
    [{ step: '7' }, 'Choose a step'],
  ])('refuse %o and change nothing', async (change, words) => {
    const before = await everything();
    const refused = await save(change);
    expect(refused.status).toBe(422);
    expect(refused.page).toContain(words);
    expect(await everything()).toBe(before);
  });

  it('move to another zone only after saying what that does', async () => {
    const path = `${BASE}/zone`;
    const asked = await get(`${path}?timeZone=Pacific%2FApia`);
    expect(asked.page).toContain('Move your hours to Apia');
    expect(asked.page).toContain('stay at the moment they are');
    const before = await everything();
    const wrong = await post(path, [
      ['version', versionOf(asked.page)],
      ['timeZone', 'Mars/Olympus'],
    ]);
    expect(wrong.status).toBe(422);
    expect(await everything()).toBe(before);
    const moved = await post(path, [
      ['version', versionOf(asked.page)],
      ['timeZone', 'Pacific/Apia'],
    ]);
    expect(moved.to).toBe(PATH);
    expect((await get(PATH)).page).toContain('in Apia');
  });
});

describe('the preview', () => {
  it('shows what the public page offers, in the zone that is chosen', async () => {
    const { page } = await get(`${BASE}?zone=Asia%2FKathmandu`);
    expect(page).toContain('Free times in Kathmandu');
    // Nine in Berlin in winter.
    expect(page).toMatch(/13:45|12:45/);
    expect((await get(`${BASE}?zone=Mars%2FOlympus&visit=x`)).page).toContain('Free times in Berlin');
  });

  it('is for doctors alone', async () => {
    const [email = ''] = await makePatients(database, 1);
    await signInAs(email);
    for (const path of [
      '',
      '/hours',
      '/visits',
      '/visits/new',
      '/rules',
      '/zone',
      '/time-off',
      '/holidays',
    ]) {
      expect((await get(BASE + path)).status, path).toBe(403);
      expect((await post(BASE + path, [])).status, path).toBeGreaterThanOrEqual(400);
    }
    signOut();
    expect((await get(`${BASE}/hours`)).status).toBe(302);
  });
});

describe('the directory', () => {
  it('keeps the filter by next free time in its address and says it', async () => {
    const { page } = await get('/doctors?free=7&sort=soonest');
    expect(page).toContain('Free within 7 days');
    expect(page).toMatch(/<option value="7" selected/);
    expect(page).toMatch(/href="\/doctors\?sort=soonest"/);
    expect((await get('/doctors?free=5')).page).not.toContain('<option value="5"');
  });
});
