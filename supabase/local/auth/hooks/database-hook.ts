import { serverError } from '../errors.ts';
import { one, type Sql } from '../db/sql.ts';

const SCHEME = 'pg-functions://';
const TIMEOUT_MS = 2000;
const PART = /^[a-zA-Z_][a-zA-Z0-9_-]{0,62}$/;
const QUERY_CANCELED = '57014';

export const isDatabaseHook = (uri: string) => uri.startsWith(SCHEME);

/** The quoted name of the function behind `pg-functions://postgres/<schema>/<function>`. */
function functionName(uri: string): string {
  const [, schema, name] = uri.slice(SCHEME.length).split('/');
  if (!schema || !name || !PART.test(schema) || !PART.test(name)) {
    throw serverError('Error parsing hook', `not a function address: ${uri}`);
  }
  return `"${schema}"."${name}"`;
}

/**
 * Calls a hook that is a database function, with two seconds to answer.
 * A transaction in which it fails is lost, as with every failed statement.
 */
export async function callDatabaseHook(sql: Sql, uri: string, payload: string): Promise<unknown> {
  const name = functionName(uri);
  await sql.query(`set local statement_timeout = ${TIMEOUT_MS}`);
  try {
    const row = await one<{ result: unknown }>(sql, `select ${name}($1::jsonb) as result`, [payload]);
    await sql.query('set local statement_timeout to default');
    return row?.result ?? null;
  } catch (error) {
    const isTimeout = error instanceof Error && 'code' in error && error.code === QUERY_CANCELED;
    throw serverError(isTimeout ? 'Failed to reach hook within maximum time' : 'Error running hook', error);
  }
}
