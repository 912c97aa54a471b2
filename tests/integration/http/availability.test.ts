/** A doctor's own time as plain forms, as a browser without scripts sends them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addVisit, makeListedDoctor, type ListedDoctor } from '../../support/listed-doctor.ts';
import { cookiesOf, makePatients } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const database = stack.database(2);
const BASE = '/doctor/availability';
const TABLES = ['availability_rules', 'visit_types', 'availability_exceptions'] as const;
let app = '';
let doctor: ListedDoctor;
let cookie = '';

beforeAll(async () => {
  app = await stack.app();
});
beforeEach(async () => {
  doctor = await makeListedDoctor(database);
  cookie = await cookiesOf(stack, doctor.email);
});
afterAll(() => database.end());

const get = async (path: string) => {
  const answer = await fetch(app + path, { redirect: 'manual', headers: { cookie } });
  return { status: answer.status, page: await answer.text() };
};

/** Fields in order; the same name may come several times. */
async function post(path: string, fields: [string, string][]) {
  const answer = await fetch(app + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: app, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });
  return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') };
}

/** Everything of this doctor that the forms could change. */
async function everything(): Promise<string> {
  const parts = await Promise.all(
    TABLES.map((table) =>
      database.query(`select t::text from public.${table} t where doctor_id = $1 order by id`, [doctor.id]),
    ),
  );
  const own = await database.query(
    `select time_zone, buffer_before_minutes, buffer_after_minutes, notice_minutes, horizon_days, slot_step_minutes
     from public.doctors where id = $1`,
    [doctor.id],
  );
  return JSON.stringify([...parts.map(({ rows }) => rows), own.rows]);
}

const versionOf = (page: string) => /name="version" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

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
      [doctor.id],
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

describe('visits', () => {
  const PATH = `${BASE}/visits`;
  const fields = (change: Record<string, string> = {}): [string, string][] =>
    Object.entries({ mode: 'in_person', minutes: '45', amount: '120.50', currency: 'EUR', ...change });

  it('are added in the doctor’s currency, moved, switched off and removed', async () => {
    expect((await post(`${PATH}/new`, fields({ currency: 'USD' }))).to).toBe(PATH);
    const { rows } = await database.query<{ id: string; amount: string; currency: string }>(
      `select id, amount, currency from public.visit_types where doctor_id = $1 and minutes = 45`,
      [doctor.id],
    );
    const [visit] = rows;
    expect(visit).toMatchObject({ amount: '12050', currency: 'EUR' });
    const press = (intent: string) =>
      post(PATH, [
        ['id', visit?.id ?? ''],
        ['intent', intent],
      ]);
    for (const intent of ['up', 'off', 'on', 'remove']) expect((await press(intent)).status).toBe(303);
    expect((await press('remove')).status).toBe(404);
  });

  it.each<[Record<string, string>, string]>([
    [{ amount: '-5' }, 'Write the price in figures'],
    [{ amount: '10.005' }, 'Write the price in figures'],
    [{ amount: '' }, 'Write the price'],
    [{ minutes: '17' }, 'in steps of five'],
    [{ minutes: '500' }, 'in steps of five'],
    [{ mode: 'letter' }, 'Choose a kind of visit'],
  ])('are refused with %o, keeping what was typed', async (change, words) => {
    const before = await everything();
    const refused = await post(`${PATH}/new`, fields(change));
    expect(refused.status).toBe(422);
    expect(refused.page).toContain(words);
    const kept = { minutes: '45', amount: '120.50', ...change };
    for (const typed of [kept.minutes, kept.amount].filter(Boolean))
      expect(refused.page).toContain(`value="${typed}"`);
    expect(await everything()).toBe(before);
  });

  it('of another doctor do not exist', async () => {
    const other = await makeListedDoctor(database);
    const before = await everything();
    expect((await get(`${PATH}/${other.visitTypeId}`)).status).toBe(404);
    expect((await post(`${PATH}/${other.visitTypeId}`, fields())).status).toBe(404);
    for (const id of [other.visitTypeId, 'not-an-id'])
      expect(
        (
          await post(PATH, [
            ['id', id],
            ['intent', 'remove'],
          ])
        ).status,
      ).toBe(404);
    expect(await everything()).toBe(before);
    const { rows } = await database.query('select active from public.visit_types where id = $1', [
      other.visitTypeId,
    ]);
    expect(rows).toEqual([{ active: true }]);
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

describe('time off', () => {
  const PATH = `${BASE}/time-off`;

  it('that hits an appointment asks first, then leaves it as it is', async () => {
    const visit = await addVisit(database, doctor, 8);
    const day = visit.startsAt.slice(0, 10);
    const before = await everything();
    const asked = await post(PATH, [
      ['kind', 'off'],
      ['from', day],
    ]);
    expect(asked.status).toBe(409);
    expect(asked.page).toContain('An appointment lies in this time off');
    expect(asked.page).toContain(`/appointments/${visit.id}`);
    expect(asked.page).toContain('Ada Example');
    expect(await everything()).toBe(before);

    const confirmed = await post(PATH, [
      ['intent', 'confirm'],
      ['items', JSON.stringify([{ kind: 'off', from: day }])],
      ['acknowledged', visit.id],
    ]);
    expect(confirmed.to).toBe(PATH);
    const { rows } = await database.query<{ status: string }>(
      'select status from public.appointments where id = $1',
      [visit.id],
    );
    expect(rows[0]?.status).toBe('confirmed');
    const { page } = await get(PATH);
    const id = /name="id" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? '';
    const back = () =>
      post(PATH, [
        ['intent', 'remove'],
        ['id', id],
      ]);
    expect((await back()).status).toBe(303);
    expect((await back()).status).toBe(404);
    expect(await everything()).toBe(before);
  });

  it.each<[Record<string, string>, string]>([
    [{}, 'Write the whole date'],
    [{ from: '2027-02-30' }, 'Write the whole date'],
    [{ from: '2020-01-01' }, 'This day has passed'],
    [{ from: '2099-01-01' }, 'within the next two years'],
    [{ from: inDays(9), to: inDays(8) }, 'must not be before the first'],
    [{ from: inDays(9), startsAt: '12:00' }, 'Write both times'],
    [{ from: inDays(9), startsAt: '12:00', endsAt: '11:00' }, 'The end must be later'],
    [{ from: inDays(9), to: inDays(10), startsAt: '12:00', endsAt: '13:00' }, 'Hours belong to one day'],
    [{ kind: 'extra', from: inDays(9) }, 'from when to when'],
    [{ kind: 'maybe', from: inDays(9) }, 'Choose whether'],
  ])('refuses %o beside the field, keeps what was typed and changes nothing', async (change, words) => {
    const before = await everything();
    const refused = await post(PATH, Object.entries({ kind: 'off', ...change }));
    expect(refused.status).toBe(422);
    expect(refused.page).toContain(words);
    if (change.from?.startsWith('20')) expect(refused.page).toContain(`value="${change.from}"`);
    expect(await everything()).toBe(before);
  });

  it('takes the public holidays that are ticked, and only those', async () => {
    const { page } = await get(`${BASE}/holidays?country=DE`);
    const days = [...page.matchAll(/value="(\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d)"/g)].map(
      ([, value]) => value ?? '',
    );
    expect(days.length).toBeGreaterThan(6);
    const none = await post(`${BASE}/holidays?country=DE`, []);
    expect([none.status, none.page.includes('Tick at least one day')]).toEqual([422, true]);
    const [one = ''] = days;
    expect((await post(`${BASE}/holidays?country=DE`, [['day', one]])).to).toBe(PATH);
    const { rows } = await database.query<{ days: string }>(
      `select string_agg((starts_at at time zone 'Europe/Berlin')::date::text, ',') as days
       from public.availability_exceptions where doctor_id = $1`,
      [doctor.id],
    );
    expect(rows[0]?.days).toBe(one.slice(0, 10));
    expect((await post(`${BASE}/holidays`, [['day', 'now/then']])).status).toBe(400);
    expect((await get(`${BASE}/holidays?country=<b>`)).status).toBe(200);
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
    cookie = await cookiesOf(stack, email);
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
    cookie = '';
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
