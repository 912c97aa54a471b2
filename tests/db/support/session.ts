import type pg from 'pg';

/** Whom a statement is run as: what PostgREST makes of a request's token. */
export type Actor =
  | { kind: 'anon' }
  | { kind: 'user'; id: string; aal?: 'aal2' }
  | { kind: 'service' }
  /** The SQL editor: the owner of the tables, past row-level security. */
  | { kind: 'owner' };

export const anon: Actor = { kind: 'anon' };
export const service: Actor = { kind: 'service' };
export const owner: Actor = { kind: 'owner' };
export const user = (id: string): Actor => ({ kind: 'user', id });
/** Somebody who gave a second factor in this session. */
export const proven = (id: string): Actor => ({ kind: 'user', id, aal: 'aal2' });

export type Outcome<T> =
  { ok: true; rows: T[]; count: number } | { ok: false; code: string; message: string; constraint?: string };

type Row = Record<string, unknown>;

const ROLES = { anon: 'anon', user: 'authenticated', service: 'service_role', owner: 'postgres' } as const;

const claims = (actor: Actor): string =>
  actor.kind === 'owner'
    ? ''
    : JSON.stringify({
        role: ROLES[actor.kind],
        ...(actor.kind === 'user' ? { sub: actor.id, aal: actor.aal ?? 'aal1' } : {}),
      });

/** One transaction in which statements are run as different people. */
export class Session {
  constructor(readonly client: pg.PoolClient) {}

  /** Runs a statement as somebody; rejects when it fails. */
  async as<T extends Row = Row>(actor: Actor, sql: string, values: unknown[] = []): Promise<T[]> {
    await this.client.query(`select set_config('request.jwt.claims', $1, true)`, [claims(actor)]);
    await this.client.query(`set local role ${ROLES[actor.kind]}`);
    const { rows } = await this.client.query<T>(sql, values);
    await this.client.query('reset role');
    return rows;
  }

  /** Runs a statement as the owner of the tables. */
  async sql<T extends Row = Row>(sql: string, values: unknown[] = []): Promise<T[]> {
    return this.as<T>(owner, sql, values);
  }

  /** The first column of the first row. */
  async value<T>(actor: Actor, sql: string, values: unknown[] = []): Promise<T> {
    const [row] = await this.as(actor, sql, values);
    return Object.values(row ?? {})[0] as T;
  }

  /** Runs a statement as somebody and tells how it went; what it did stays only when `keep` is set. */
  async attempt<T extends Row = Row>(
    actor: Actor,
    sql: string,
    values: unknown[] = [],
    keep = false,
  ): Promise<Outcome<T>> {
    await this.client.query('savepoint attempt');
    try {
      await this.client.query(`select set_config('request.jwt.claims', $1, true)`, [claims(actor)]);
      await this.client.query(`set local role ${ROLES[actor.kind]}`);
      const result = await this.client.query<T>(sql, values);
      await this.client.query(
        keep ? 'reset role; release savepoint attempt' : 'rollback to savepoint attempt',
      );
      return { ok: true, rows: result.rows, count: result.rowCount ?? 0 };
    } catch (error) {
      await this.client.query('rollback to savepoint attempt');
      const fault = error as { code?: string; message: string; constraint?: string };
      return { ok: false, code: fault.code ?? '', message: fault.message, constraint: fault.constraint };
    }
  }
}

/** Gives a transaction that is rolled back at the end, so that tests leave nothing behind. */
export async function inTransaction<T>(pool: pg.Pool, work: (session: Session) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    return await work(new Session(client));
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Gives a transaction that stays: for what several connections have to see. `retire` tidies up after it. */
export async function commit<T>(pool: pg.Pool, work: (session: Session) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(new Session(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Runs one statement as somebody, by itself, and tells how it ended: `done`, or the code that the database raised. */
export const answerTo = (pool: pg.Pool, actor: Actor, sql: string, values: unknown[] = []): Promise<string> =>
  commit(pool, (session) => session.as(actor, sql, values)).then(
    () => 'done',
    (error: Error & { code?: string }) =>
      error.code === 'P0001' ? error.message : `${error.code} ${error.message}`,
  );
