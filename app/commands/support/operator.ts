/** What commands for operators share: the environment, Stripe, the database as the service role, and how they end. */
import ws from 'ws';
import { createRpc, type Rpc } from '../../../supabase/functions/_shared/db.ts';
import { EnvError, readEnv } from '../../../supabase/functions/_shared/env.ts';
import { createLog, type Log } from '../../../supabase/functions/_shared/log.ts';
import { createStripe } from '../../../supabase/functions/_shared/stripe/client.ts';

export type Operator = { stripe: ReturnType<typeof createStripe>; rpc: Rpc; log: Log };
export type Outcome = { exitCode: 0 | 1 | 2; text: string };

/** A mistake of whoever typed the command; its message says what to do. */
export class UsageError extends Error {}

type Source = Record<string, string | undefined>;

/**
 * Uses the same variables as the Edge Functions, or the application's names for them.
 * @throws EnvError
 */
export function createOperator(source: Source = process.env): Operator {
  const env = readEnv(['SUPABASE_URL', 'STRIPE_SECRET_KEY', 'STRIPE_API_URL'], (name) =>
    name === 'SUPABASE_SERVICE_ROLE_KEY' ? (source[name] ?? source.SUPABASE_SECRET_KEY) : source[name],
  );
  return {
    stripe: createStripe({
      secretKey: env.STRIPE_SECRET_KEY,
      apiUrl: env.STRIPE_API_URL,
      maxNetworkRetries: 2,
    }),
    rpc: createRpc({
      url: env.SUPABASE_URL,
      secretKey: env.secretKey,
      // Node 20 has no WebSocket of its own, and the client wants one though nothing subscribes.
      realtime: { transport: ws as unknown as typeof WebSocket },
    }),
    // Standard output is the command's answer.
    log: createLog('command', { write: (_level, line) => process.stderr.write(`${line}\n`) }),
  };
}

/** Prints what came of it and sets the exit code: 0 all is well, 1 something is to be done, 2 it could not be done. */
export async function run(command: () => Promise<Outcome>): Promise<void> {
  const { exitCode, text } = await command().catch((fault: unknown): Outcome => {
    const expected =
      fault instanceof UsageError ||
      fault instanceof EnvError ||
      (fault instanceof TypeError && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS'));
    if (expected) return { exitCode: 2, text: fault.message };
    throw fault;
  });
  process.stdout.write(`${text}\n`);
  process.exitCode = exitCode;
}
