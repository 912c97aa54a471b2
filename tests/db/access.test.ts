/** For every table, person and command one case that is allowed or refused, driven by the catalogue. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type pg from 'pg';
import { stack } from '../support/stack.ts';
import { ACCESS, COMMANDS, type AccessCase, type Command } from './access-cases/index.ts';
import { ACTORS, makeScenario, type Scenario } from './support/scenario.ts';
import { Session } from './support/session.ts';

const db = stack.database(1);
let client: pg.PoolClient;
let session: Session;
let scenario: Scenario;

beforeAll(async () => {
  client = await db.connect();
  await client.query('begin');
  session = new Session(client);
  scenario = await makeScenario(session);
});

afterAll(async () => {
  await client.query('rollback');
  client.release();
  await db.end();
});

function statement(table: string, command: Command, one: AccessCase): string {
  const sql = {
    select: `select from ${table} where ${one.row}`,
    // Rights and policies are checked before missing values are complained of.
    insert: `insert into ${table} ${one.insert ?? 'default values'}`,
    update: `update ${table} set ${one.update ?? 'id = id'} where ${one.row}`,
    delete: `delete from ${table} where ${one.row}`,
  }[command];
  return sql.replaceAll(/:([a-zA-Z]+)/g, (whole, name: string) => {
    const id = scenario.ids[name];
    return id === undefined ? whole : `'${id}'`;
  });
}

/** Refused is either a missing right (42501) or, behind row-level security, nobody's row. */
async function isAllowed(table: string, command: Command, one: AccessCase, actor: keyof Scenario['actors']) {
  const outcome = await session.attempt(scenario.actors[actor], statement(table, command, one));
  if (outcome.ok) return outcome.count > 0;
  // Any other complaint (a key, a foreign key) comes from someone who has the right.
  return outcome.code !== '42501';
}

it('has cases for exactly the tables there are', async () => {
  const tables = await session.sql<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'private') and c.relkind in ('r', 'p') order by 1`,
  );
  expect(Object.keys(ACCESS).sort()).toEqual(tables.map((table) => table.name));
});

it('finds the rows it speaks of', async () => {
  const empty: string[] = [];
  for (const [table, cases] of Object.entries(ACCESS)) {
    for (const one of cases) {
      const rows = await session.sql(statement(table, 'select', one));
      if (rows.length === 0) empty.push(`${table} ${one.name ?? ''}`);
    }
  }
  expect(empty).toEqual([]);
});

for (const [table, cases] of Object.entries(ACCESS)) {
  describe(table, () => {
    for (const one of cases) {
      for (const command of COMMANDS) {
        it.each([...ACTORS])(`${[one.name, command].filter(Boolean).join(': ')} by %s`, async (actor) => {
          const wanted = one.allowed[command]?.includes(actor) ?? false;
          expect(await isAllowed(table, command, one, actor)).toBe(wanted);
        });
      }
    }
  });
}
