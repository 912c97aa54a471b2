/** Migrations that come after the first release keep to ops/migrations.md, as far as it can be read from their text. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** After the day of the first release's; until then every database is empty, and no lock matters. */
const FIRST_RELEASE = '20261122999999';

const RULES: { what: string; broken: (sql: string) => boolean }[] = [
  {
    what: 'begins with `set lock_timeout`, so that nobody queues behind it',
    broken: (sql) => !/^\s*(--[^\n]*\n\s*)*set (local )?lock_timeout/i.test(sql),
  },
  {
    what: 'adds a foreign key or a check `not valid`, and validates it in a later migration',
    broken: (sql) => /alter table[^;]*add constraint[^;]*(foreign key|check)(?![^;]*not valid)/i.test(sql),
  },
  {
    what: 'sets `not null` on what a validated check has shown already, which it names in a comment',
    broken: (sql) => /alter column \w+ set not null(?![^\n]*--)/i.test(sql),
  },
  {
    what: 'does not take away or rename what the version before still reads; that is a migration of its own, `_contract`',
    broken: (sql) => /alter table[^;]*(drop column|rename)/i.test(sql),
  },
];

/** @returns what a migration breaks */
function lint(name: string, sql: string): string[] {
  const contract = /_contract\w*\.sql$/.test(name);
  return RULES.filter(({ what, broken }) => broken(sql) && !(contract && what.includes('_contract'))).map(
    ({ what }) => `${name}: ${what}`,
  );
}

it('keeps later migrations from holding the site up', () => {
  const later = readdirSync('supabase/migrations').filter((name) => name.slice(0, 14) > FIRST_RELEASE);
  const broken = later.flatMap((name) => lint(name, readFileSync(`supabase/migrations/${name}`, 'utf8')));
  expect(broken).toEqual([]);
});

it('notices what would', () => {
  const safe = "-- Why.\nset lock_timeout = '5s';\nalter table a add constraint b check (c > 0) not valid;";
  expect(lint('1_safe.sql', safe)).toEqual([]);
  expect(lint('1_a.sql', 'alter table a add constraint b foreign key (c) references d (e);')).toHaveLength(2);
  expect(lint('1_b.sql', `${safe}\nalter table a alter column c set not null;`)).toHaveLength(1);
  expect(lint('1_c.sql', `${safe}\nalter table a drop column c;`)).toHaveLength(1);
  expect(lint('1_contract.sql', `${safe}\nalter table a drop column c;`)).toEqual([]);
});
