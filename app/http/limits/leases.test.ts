import { describe, expect, it } from 'vitest';
import type { Taken, Want } from '~/platform/rate-buckets.server';
import { Leases, type Bucket } from './leases';

/** Buckets that never fill, as the database keeps them. */
function makeBuckets(sizes: Partial<Record<Want['scope'], number>>) {
  const left = new Map<string, number>();
  const asked: Want[][] = [];
  const take = async (wants: Want[]): Promise<Taken[]> => {
    asked.push(wants);
    await Promise.resolve();
    const taken: Taken[] = [];
    for (const { class: name, scope, key, wanted } of wants) {
      const size = sizes[scope];
      if (size === undefined) continue;
      const rest = left.get(key) ?? size;
      const granted = Math.min(wanted, rest);
      left.set(key, rest - granted);
      taken.push({
        class: name,
        scope,
        allowed: size,
        perSeconds: 60,
        granted,
        left: rest - granted,
        nextInSeconds: 7,
      });
      if (granted === 0) break;
    }
    return taken;
  };
  return { take, asked };
}

const bucket = (scope: Want['scope'], key: string): Bucket => ({ class: 'read', scope, key });
const ADA = [bucket('account', 'ada'), bucket('address', 'home')];

async function spendAll(servers: Leases[], buckets: Bucket[], count: number): Promise<number> {
  const answers = await Promise.all(
    Array.from({ length: count }, (_, n) => servers[n % servers.length]?.spend(buckets)),
  );
  return answers.filter((answer) => answer && !answer.refused).length;
}

describe('Leases', () => {
  it('asks once for many requests', async () => {
    const { take, asked } = makeBuckets({ account: 300, address: 600 });
    const leases = new Leases(take);
    for (let n = 0; n < 20; n++) await leases.spend(ADA);
    expect(asked).toHaveLength(1);
    expect((await leases.spend(ADA))?.facts.map(({ scope, left }) => [scope, left])).toEqual([
      ['account', 279],
      ['address', 579],
    ]);
    expect(asked).toHaveLength(2);
  });

  it('lets through exactly what is there, of many at once on two servers', async () => {
    const { take } = makeBuckets({ account: 73, address: 600 });
    const servers = [new Leases(take), new Leases(take)];
    expect(await spendAll(servers, ADA, 400)).toBe(73);
  });

  it('says who refused, and does not ask again at once', async () => {
    const { take, asked } = makeBuckets({ account: 300, address: 0 });
    let now = 0;
    const leases = new Leases(take, () => now);
    const refused = { refused: { scope: 'address', nextInSeconds: 7 } };
    expect(await leases.spend(ADA)).toMatchObject(refused);
    expect(await leases.spend(ADA)).toMatchObject(refused);
    expect(asked).toHaveLength(1);
    now += 1001;
    expect(await leases.spend(ADA)).toMatchObject(refused);
    // The account's batch is there still.
    expect(asked.map((wants) => wants.map(({ scope }) => scope))).toEqual([
      ['account', 'address'],
      ['address'],
    ]);
  });

  it('gives up what it has not spent in half a minute, so that a changed limit is followed', async () => {
    const { take, asked } = makeBuckets({ account: 300 });
    let now = 0;
    const leases = new Leases(take, () => now);
    // There is no limit for the address, which is remembered, too.
    await leases.spend(ADA);
    await leases.spend(ADA);
    expect(asked).toHaveLength(1);
    now += 30_001;
    await leases.spend(ADA);
    expect(asked[1]?.map(({ scope }) => scope)).toEqual(['account', 'address']);
  });

  it('tells that nothing can be told while the database does not answer', async () => {
    const leases = new Leases(() => Promise.resolve(null));
    expect(await leases.spend(ADA)).toBeNull();
  });
});
