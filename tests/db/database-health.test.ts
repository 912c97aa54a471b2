/** What operators read of the database itself: it has to help, and must not show what was asked for. */
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { eventually } from '../support/processes.ts';
import { stack } from '../support/stack.ts';

const db = stack.database(1);
afterAll(() => db.end());

type SlowQuery = { query: string; calls: string; role: string; percent_of_all_time: string };

const slowQueries = async (like: string) =>
  (await db.query<SlowQuery>('select * from admin.slow_queries where query like $1', [like])).rows;

/** As PostgREST signs in. */
async function asAuthenticator<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const url = new URL(stack.urls.db);
  url.username = 'authenticator';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

it('counts queries by their shape, without what was asked for', async () => {
  // Slow enough to be among the hundred, whatever a machine with much to do has taken long for until now.
  await db.query(
    `select pg_sleep(0.6), 'canary-a' as same_shape_of_a_query where 'canary-b' <> $$canary-c$$`,
  );
  await db.query(
    `select pg_sleep(0.6), 'canary-d' as same_shape_of_a_query where 'canary-e' <> $$canary-f$$`,
  );
  await db.query(`do $$ begin perform 'canary-g same_shape_of_a_query'; end $$`);
  const [counted, ...others] = await slowQueries('%same_shape_of_a_query%');
  expect(others).toEqual([]);
  expect(counted).toMatchObject({ calls: '2', role: 'postgres' });
  expect(Number(counted?.percent_of_all_time)).toBeGreaterThan(0);
  expect(await slowQueries('%canary%')).toEqual([]);
});

it('logs the slow queries of the API without their parameters', async () => {
  await asAuthenticator(async (client) => {
    await client.query(`select pg_sleep(0.01), $1::text as quick_one`, ['canary']);
    await client.query(`select pg_sleep(0.55), $1::text as slow_one`, ['canary']);
  });
  // The line is on its way when the query has been answered.
  const lines = await eventually(async () => {
    const all = (await stack.log()).map((line) => line.message).filter((line) => line.includes('duration:'));
    expect(all.filter((line) => line.includes('slow_one'))).toHaveLength(1);
    return all;
  });
  expect(lines.filter((line) => line.includes('quick_one'))).toEqual([]);
  expect(JSON.stringify(await stack.log())).not.toContain('canary');
});

it('shows the big tables, and which index nobody used but a foreign key needs', async () => {
  const tables = await db.query<{ table: string; size: string }>('select * from admin.biggest_tables');
  expect(tables.rows.map((row) => row.table)).toContain('public.appointments');
  expect(tables.rows[0]?.size).toMatch(/\d [kM]B$/);
  const { rows } = await db.query<{ kept: string }>(
    `select count(*) as kept from admin.unused_indexes u join pg_index x on x.indexrelid = to_regclass('public.' || u.index)
     where x.indisunique or x.indisexclusion`,
  );
  expect(rows).toEqual([{ kept: '0' }]);
});

it('explains every column of what it shows', async () => {
  const { rows } = await db.query(
    `select a.attrelid::regclass || '.' || a.attname as name from pg_attribute a
     where a.attrelid in ('admin.slow_queries'::regclass, 'admin.biggest_tables'::regclass, 'admin.unused_indexes'::regclass)
       and a.attnum > 0 and col_description(a.attrelid, a.attnum) is null`,
  );
  expect(rows).toEqual([]);
});
