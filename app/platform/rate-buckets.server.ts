/** Buckets that all servers share, in Postgres. `wanted` tokens of each are taken, or none is left. */
import { createHmac, hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { env } from './env.server';
import { log } from './log.server';
import { serviceRoleDb } from './service-role.server';

export type BucketScope =
  'account' | 'address' | 'network' | 'mail' | 'mail_network' | 'account_network' | 'device';

export type Want = {
  class: string;
  scope: BucketScope;
  /** Whom it counts, as `bucketKey` writes it. */
  key: string;
  wanted: number;
};

const takenSchema = z.object({
  class: z.string(),
  scope: z.string(),
  /** The most in any span of `perSeconds`. */
  allowed: z.number(),
  perSeconds: z.number(),
  /** How many of those wanted were there. */
  granted: z.number(),
  /** How many are there still. */
  left: z.number(),
  /** When there is one more. */
  nextInSeconds: z.number(),
});
export type Taken = z.infer<typeof takenSchema>;

const secret = Buffer.from(hkdfSync('sha256', env.SESSION_SECRET, '', 'rate-limits', 32));

/** What stands for somebody in the table: neither addresses nor accounts can be read from it, nor guessed without our secret. */
export const bucketKey = (...parts: string[]): string =>
  createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex').slice(0, 32);

const PATIENCE_MS = 1500;
/** After a failure nobody waits for the database again for so long. */
const PAUSE_MS = 5000;
let askAgainAt = 0;

/**
 * Takes tokens from the buckets, in order, until one gives none: the answer ends there. A bucket without a limit is not
 * in the answer.
 * @param insist ask even if the last answer failed to come just now
 * @returns null when the database does not answer
 */
export async function takeTokens(wants: Want[], insist = false): Promise<Taken[] | null> {
  if (wants.length === 0) return [];
  if (!insist && Date.now() < askAgainAt) return null;
  try {
    const { data, error } = await serviceRoleDb
      .rpc('take_tokens', { p_wants: wants })
      .abortSignal(AbortSignal.timeout(PATIENCE_MS));
    if (error) throw new Error(error.message);
    return z.array(takenSchema).parse(data);
  } catch (fault) {
    askAgainAt = Date.now() + PAUSE_MS;
    log.error({ err: fault }, 'rate limits cannot be counted');
    return null;
  }
}

/** Gives tokens back, for what counts failures only. What cannot be given back fills up by itself. */
export async function returnTokens(wants: Want[]): Promise<void> {
  if (wants.length === 0) return;
  const { error } = await serviceRoleDb.rpc('return_tokens', { p_wants: wants });
  if (error) log.error({ err: error }, 'tokens of a rate limit were not given back');
}
