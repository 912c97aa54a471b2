import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RequestScope } from '../scope.server';
import { Problem } from './problem';
import type { Answer } from './resource.server';

const claimSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('claimed') }),
  z.object({ state: z.literal('running') }),
  z.object({ state: z.literal('reused') }),
  z.object({
    state: z.literal('done'),
    status: z.number().int(),
    body: z.unknown(),
    headers: z.record(z.string(), z.string()),
  }),
]);

const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * Carries a request out once under its `Idempotency-Key`; a repetition within 24 hours gets the first answer. Refusals
 * are not kept: nothing happened, and the same request may succeed later.
 * @param asked what was asked for, in full: another request under the same key is refused
 * @throws {Problem} 409 while the first is running, 422 for a key that was used otherwise
 */
export async function once(
  request: Request,
  scope: RequestScope,
  asked: string,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const key = request.headers.get('idempotency-key');
  if (key === null) return run();
  if (!KEY.test(key)) throw new Problem({ status: 422, code: 'idempotency_key_invalid' });
  const claim = await claimKey(scope, key, createHash('sha256').update(asked).digest('hex'));
  if (claim.state === 'reused') throw new Problem({ status: 422, code: 'idempotency_key_reused' });
  if (claim.state === 'running')
    throw new Problem({ status: 409, code: 'idempotency_running', headers: { 'Retry-After': '1' } });
  if (claim.state === 'done') {
    const { status, body, headers } = claim;
    return { status, body: body ?? undefined, headers: { ...headers, 'Idempotency-Replayed': 'true' } };
  }
  try {
    const answer = await run();
    await keepAnswer(scope, key, answer);
    return answer;
  } catch (fault) {
    await releaseKey(scope, key);
    throw fault;
  }
}

async function claimKey({ db }: RequestScope, key: string, fingerprint: string) {
  const { data, error } = await db.rpc('claim_idempotency_key', { p_key: key, p_fingerprint: fingerprint });
  if (error) throw new Error(`claiming the key failed: ${error.message}`);
  return claimSchema.parse(data);
}

/** The act is done whether this works or not: a repetition would find it done by its own means. */
async function keepAnswer({ db, log }: RequestScope, key: string, { status, body, headers = {} }: Answer) {
  const { error } = await db.rpc('keep_idempotent_answer', {
    p_key: key,
    p_status: status,
    p_body: JSON.parse(JSON.stringify(body ?? null)),
    p_headers: headers,
  });
  if (error) log.error({ err: error }, 'an answer was not kept for repetitions');
}

async function releaseKey({ db, log }: RequestScope, key: string) {
  const { error } = await db.rpc('release_idempotency_key', { p_key: key });
  if (error) log.error({ err: error }, 'a key was not released');
}
