import type { Pool, PoolClient } from 'pg';
import { anonymous, type Identity } from './identity.ts';

/** Who asks for what, as policies can read it. */
export type Caller = { identity: Identity; operation: string; method: string; path: string };

export type Database = {
  /** Runs the work in one transaction in which Postgres sees the caller as PostgREST would show them. */
  as<T>(caller: Caller, work: (client: PoolClient) => Promise<T>): Promise<T>;
  /** Runs the work likewise and takes it back: only whether it is allowed counts. */
  rehearse(caller: Caller, work: (client: PoolClient) => Promise<unknown>): Promise<void>;
};

const BECOME = `select set_config('role', $1, true), set_config('request.jwt.claims', $2, true),
  set_config('request.jwt.claim.sub', $3, true), set_config('request.jwt.claim.role', $1, true),
  set_config('request.method', $4, true), set_config('request.path', $5, true),
  set_config('storage.operation', $6, true), set_config('statement_timeout', $7, true),
  set_config('search_path', 'storage, public, extensions', true)`;

async function become(client: PoolClient, caller: Caller, timeoutMs: number): Promise<void> {
  const { role, claims, subject } = caller.identity;
  await client.query(BECOME, [
    role || anonymous.role,
    JSON.stringify(claims),
    subject ?? '',
    caller.method,
    caller.path,
    caller.operation,
    String(timeoutMs),
  ]);
}

async function transaction<T>(
  pool: Pool,
  end: 'commit' | 'rollback',
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query(end);
    return result;
  } catch (fault) {
    // A connection that cannot roll back must not go back to the pool with the caller's role on it.
    await client.query('rollback').catch((rollbackFault: Error) => (broken = rollbackFault));
    throw fault;
  } finally {
    client.release(broken);
  }
}

/** Transactions as the caller of a request; a statement may take at most `timeoutMs`. */
export function createDatabase(pool: Pool, timeoutMs: number): Database {
  const run = <T>(caller: Caller, end: 'commit' | 'rollback', work: (client: PoolClient) => Promise<T>) =>
    transaction(pool, end, async (client) => {
      await become(client, caller, timeoutMs);
      return work(client);
    });
  return {
    as: (caller, work) => run(caller, 'commit', work),
    rehearse: async (caller, work) => {
      await run(caller, 'rollback', work);
    },
  };
}
