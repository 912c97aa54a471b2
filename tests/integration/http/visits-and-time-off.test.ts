/** A doctor's kinds of visit and time off as plain forms, as a browser without scripts sends them. */
import { describe, expect, it } from 'vitest';
import { addVisit, makeListedDoctor } from '../../support/listed-doctor.ts';
import { BASE, database, everything, get, post, theDoctor, useDoctor } from './support/own-time.ts';

useDoctor();

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('visits', () => {
  const PATH = `${BASE}/visits`;
  const fields = (change: Record<string, string> = {}): [string, string][] =>
    Object.entries({ mode: 'in_person', minutes: '45', amount: '120.50', currency: 'EUR', ...change });

  it('are added in the doctor’s currency, moved, switched off and removed', async () => {
    expect((await post(`${PATH}/new`, fields({ currency: 'USD' }))).to).toBe(PATH);
    const { rows } = await database.query<{ id: string; amount: string; currency: string }>(
      `select id, amount, currency from public.visit_types where doctor_id = $1 and minutes = 45`,
      [theDoctor().id],
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

describe('time off', () => {
  const PATH = `${BASE}/time-off`;

  it('that hits an appointment asks first, then leaves it as it is', async () => {
    const visit = await addVisit(database, theDoctor(), 8);
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
      [theDoctor().id],
    );
    expect(rows[0]?.days).toBe(one.slice(0, 10));
    expect((await post(`${BASE}/holidays`, [['day', 'now/then']])).status).toBe(400);
    expect((await get(`${BASE}/holidays?country=<b>`)).status).toBe(200);
  });
});
