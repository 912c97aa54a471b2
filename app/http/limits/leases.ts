import type { Taken, Want } from '~/platform/rate-buckets.server';

/** A bucket by its names; how many tokens are wanted is decided here. */
export type Bucket = Omit<Want, 'wanted'>;
type Take = (wants: Want[]) => Promise<Taken[] | null>;

/** Tokens of one bucket that this server has taken and not spent yet. */
type Lease = {
  /** Infinite where there is no limit. */
  tokens: number;
  /** The bucket when they were taken; null where there is no limit. */
  facts: Taken | null;
  /** What is unspent by then is given up. */
  endsAt: number;
};

export type Spent = { refused: Taken | null; facts: Taken[] };

const LEASE_MS = 30_000;
/** How long a refusal is believed at most, before the bucket is asked again. */
const REFUSED_MS = 1000;
/** A network is many people: they share a larger batch. */
const BATCH = 20;
const NETWORK_BATCH = 100;
/** Beyond, the oldest are given up. */
const MOST_LEASES = 20_000;
/** In a rush a batch may be spent before everybody who waited for it has had one. */
const MOST_TRIES = 20;

const nameOf = (bucket: Bucket) => `${bucket.class} ${bucket.scope} ${bucket.key}`;

/**
 * Spends tokens that were taken in batches, so that not every page asks the database. A token is spent once and only
 * after it was taken: all servers together never let more through than the limit, and less at times.
 */
export class Leases {
  readonly #leases = new Map<string, Lease>();
  readonly #coming = new Map<string, Promise<void>>();
  /** Requests that are being decided now: a batch is for all of them. */
  #asking = 0;

  constructor(
    private readonly take: Take,
    private readonly now: () => number = Date.now,
  ) {}

  /** One token of each. @returns null when the database does not answer */
  async spend(buckets: Bucket[]): Promise<Spent | null> {
    this.#asking += 1;
    return this.#spend(buckets).finally(() => (this.#asking -= 1));
  }

  async #spend(buckets: Bucket[]): Promise<Spent | null> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const lacking = buckets.filter((bucket) => (this.#living(bucket)?.tokens ?? 0) < 1);
      const refused = lacking
        .map((bucket) => this.#living(bucket)?.facts)
        .find((facts) => facts?.granted === 0);
      if (refused) return { refused, facts: [refused] };
      if (lacking.length === 0) return this.#spendNow(buckets);
      if (!(await this.#fetch(lacking))) return null;
    }
    return null;
  }

  #living(bucket: Bucket): Lease | undefined {
    const lease = this.#leases.get(nameOf(bucket));
    return lease && lease.endsAt > this.now() ? lease : undefined;
  }

  #spendNow(buckets: Bucket[]): Spent {
    const facts: Taken[] = [];
    for (const bucket of buckets) {
      const lease = this.#living(bucket);
      if (!lease) continue;
      lease.tokens -= 1;
      if (lease.facts) facts.push({ ...lease.facts, left: lease.facts.left + lease.tokens });
    }
    return { refused: null, facts };
  }

  /** What is on its way already is waited for. */
  async #fetch(lacking: Bucket[]): Promise<boolean> {
    const waited = lacking.flatMap((bucket) => this.#coming.get(nameOf(bucket)) ?? []);
    if (waited.length > 0) {
      await Promise.all(waited);
      return true;
    }
    let answered = true;
    const fetching = this.#takeAll(lacking).then((ok) => void (answered = ok));
    for (const bucket of lacking) this.#coming.set(nameOf(bucket), fetching);
    await fetching.finally(() => lacking.forEach((bucket) => this.#coming.delete(nameOf(bucket))));
    return answered;
  }

  async #takeAll(lacking: Bucket[]): Promise<boolean> {
    const wants = lacking.map((bucket) => ({
      ...bucket,
      wanted: Math.max(bucket.scope === 'network' ? NETWORK_BATCH : BATCH, this.#asking),
    }));
    const taken = await this.take(wants);
    if (!taken) return false;
    const refusedAt = taken.findIndex(({ granted }) => granted === 0);
    for (const [place, bucket] of lacking.entries()) {
      const facts = taken.find((one) => one.class === bucket.class && one.scope === bucket.scope) ?? null;
      // What comes after a refusal was not asked for.
      const wasAsked = facts !== null || refusedAt < 0 || place < this.#placeOf(lacking, taken[refusedAt]);
      if (wasAsked) this.#keep(bucket, facts);
    }
    return true;
  }

  #placeOf = (lacking: Bucket[], facts: Taken | undefined) =>
    lacking.findIndex(({ scope }) => scope === facts?.scope);

  #keep(bucket: Bucket, facts: Taken | null): void {
    const name = nameOf(bucket);
    const lasts = facts?.granted === 0 ? Math.min(facts.nextInSeconds * 1000, REFUSED_MS) : LEASE_MS;
    this.#leases.delete(name);
    this.#leases.set(name, {
      tokens: facts ? facts.granted : Infinity,
      facts,
      endsAt: this.now() + lasts,
    });
    for (const oldest of this.#leases.keys()) {
      if (this.#leases.size <= MOST_LEASES) break;
      this.#leases.delete(oldest);
    }
  }
}
