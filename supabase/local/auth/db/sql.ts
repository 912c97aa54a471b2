import { type Pool, type QueryResultRow } from 'pg';

/** A connection or a pool: anything that runs one statement. */
export type Sql = {
  query<Row extends QueryResultRow>(
    text: string,
    values?: unknown[],
  ): Promise<{ rows: Row[]; rowCount: number | null }>;
};

/** First row, or null. */
export async function one<Row extends QueryResultRow>(
  sql: Sql,
  text: string,
  values: unknown[] = [],
): Promise<Row | null> {
  const { rows } = await sql.query<Row>(text, values);
  return rows[0] ?? null;
}

/** Runs `work` in one transaction; rolled back when it throws. */
export async function transaction<Result>(pool: Pool, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    // A connection that cannot even roll back is broken and must leave the pool.
    await client.query('rollback').catch((broken: Error) => {
      failure = broken;
    });
    throw error;
  } finally {
    client.release(failure);
  }
}

const UNIQUE_VIOLATION = '23505';

/** Whether Postgres refused a row because such a one exists. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}
