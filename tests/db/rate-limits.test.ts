/** The buckets that all servers share: never more than allowed, never less than fair. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { answerTo, anon, inTransaction, service, user, type Session } from './support/session.ts';
import { makePatient } from './support/people.ts';

const db = stack.database(24);
// A limit of this file's own, so that nobody else's counting is seen here.
const CLASS = `test_${[...randomBytes(6)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;
const HOUR = 3600;

beforeAll(() =>
  db.query(
    `insert into public.rate_limits (class, scope, allowed, at_once, per_seconds)
     values ($1, 'account', 60, 50, $2), ($1, 'address', 20, 10, $2), ($1, 'network', 1000, 999, $2)`,
    [CLASS, HOUR],
  ),
);
afterAll(async () => {
  await db.query('delete from private.rate_counters where class = $1', [CLASS]);
  await db.query('delete from public.rate_limits where class = $1', [CLASS]);
  await db.end();
});

type Taken = { scope: string; granted: number; left: number; nextInSeconds: number };
type Want = { scope: string; key: string; wanted?: number };

const newKey = () => randomBytes(16).toString('hex');
const asJson = (wants: Want[]) => JSON.stringify(wants.map((want) => ({ class: CLASS, wanted: 1, ...want })));

async function take(...wants: Want[]): Promise<Taken[]> {
  const { rows } = await db.query<{ taken: Taken[] }>('select public.take_tokens($1) as taken', [
    asJson(wants),
  ]);
  return rows[0]?.taken ?? [];
}
const lapse = (key: string, seconds: number) =>
  db.query(`update private.rate_counters set full_at = full_at - make_interval(secs => $2) where key = $1`, [
    key,
    seconds,
  ]);

describe('a bucket', () => {
  it('gives exactly what is allowed to two hundred at once', async () => {
    const key = newKey();
    const all = await Promise.all(Array.from({ length: 200 }, () => take({ scope: 'account', key })));
    const granted = all.flat().reduce((sum, one) => sum + one.granted, 0);
    expect(granted).toBe(50);
  });

  it('fills evenly, and never gives more in a span than its limit', async () => {
    const key = newKey();
    const first = await take({ scope: 'address', key, wanted: 100 });
    expect(first).toMatchObject([{ granted: 10, left: 0, nextInSeconds: 360 }]);
    let granted = 10;
    // An hour in steps of five minutes: nothing is to be had at its edge.
    for (let minutes = 5; minutes <= 60; minutes += 5) {
      await lapse(key, 300);
      granted += (await take({ scope: 'address', key, wanted: 100 }))[0]?.granted ?? 0;
    }
    expect(granted).toBe(20);
    await lapse(key, 3 * HOUR);
    expect(await take({ scope: 'address', key, wanted: 100 })).toMatchObject([{ granted: 10 }]);
  });

  it('says when the next is to be had', async () => {
    const key = newKey();
    await take({ scope: 'address', key, wanted: 10 });
    const [refused] = await take({ scope: 'address', key });
    expect(refused).toMatchObject({ granted: 0, left: 0 });
    expect(refused?.nextInSeconds).toBeGreaterThan(355);
    await lapse(key, refused?.nextInSeconds ?? 0);
    expect(await take({ scope: 'address', key })).toMatchObject([{ granted: 1 }]);
  });

  it('takes back what was not needed, and no more than it holds', async () => {
    const key = newKey();
    await take({ scope: 'address', key, wanted: 4 });
    const giveBack = (wanted: number) =>
      db.query('select public.return_tokens($1)', [asJson([{ scope: 'address', key, wanted }])]);
    await giveBack(3);
    expect(await take({ scope: 'address', key })).toMatchObject([{ left: 8 }]);
    await giveBack(500);
    expect(await take({ scope: 'address', key, wanted: 100 })).toMatchObject([{ granted: 10 }]);
  });

  it('that is wider is not emptied by whom a narrower one refuses', async () => {
    const [key, network] = [newKey(), newKey()];
    const ask = () => take({ scope: 'address', key }, { scope: 'network', key: network });
    for (let n = 0; n < 25; n++) await ask();
    expect(await ask()).toMatchObject([{ scope: 'address', granted: 0 }]);
    expect(await take({ scope: 'network', key: network })).toMatchObject([{ left: 999 - 11 }]);
  });

  it('without a limit refuses nobody', async () => {
    expect(await take({ scope: 'device', key: newKey() })).toEqual([]);
  });

  it('is forgotten once it is full again', async () => {
    const [used, full] = [newKey(), newKey()];
    await take({ scope: 'address', key: used }, { scope: 'account', key: full });
    await lapse(full, 2 * HOUR);
    await db.query('select public.sweep_rate_counters()');
    const { rows } = await db.query('select key from private.rate_counters where key = any($1)', [
      [used, full],
    ]);
    expect(rows).toEqual([{ key: used }]);
  });
});

describe('who may empty a bucket', () => {
  it('is the servers alone', async () => {
    const wants = asJson([{ scope: 'account', key: newKey() }]);
    const patient = await inTransaction(db, (session: Session) => makePatient(session));
    for (const call of ['public.take_tokens($1)', 'public.return_tokens($1)', 'private.take_tokens($1)']) {
      for (const actor of [anon, user(patient)])
        expect(await answerTo(db, actor, `select ${call}`, [wants])).toMatch(/^42501/);
    }
    expect(await answerTo(db, service, 'select public.take_tokens($1)', [wants])).toBe('done');
  });

  it('cannot be told by what is kept: no key that is not a hash gets in', async () => {
    const wants = asJson([{ scope: 'account', key: '203.0.113.7' }]);
    expect(await answerTo(db, service, 'select public.take_tokens($1)', [wants])).toMatch(/^23514/);
  });
});
