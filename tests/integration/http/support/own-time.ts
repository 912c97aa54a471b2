/** A doctor who is listed, and what the pages of their own time answer to a browser without scripts. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { makeListedDoctor, type ListedDoctor } from '../../../support/listed-doctor.ts';
import { cookiesOf } from '../../../support/signed-in.ts';
import { stack } from '../../../support/stack.ts';

export const BASE = '/doctor/availability';
const TABLES = ['availability_rules', 'visit_types', 'availability_exceptions'] as const;

export const database = stack.database(2);
let app = '';
let doctor: ListedDoctor;
let cookie = '';

/** A new doctor, signed in, before each test. */
export function useDoctor(): void {
  beforeAll(async () => {
    app = await stack.app();
  });
  beforeEach(async () => {
    doctor = await makeListedDoctor(database);
    await signInAs(doctor.email);
  });
  afterAll(() => database.end());
}

export const theDoctor = (): ListedDoctor => doctor;

/** Whose cookies `get` and `post` send until the next test. */
export async function signInAs(email: string): Promise<void> {
  cookie = await cookiesOf(stack, email);
}

export function signOut(): void {
  cookie = '';
}

export const get = async (path: string) => {
  const answer = await fetch(app + path, { redirect: 'manual', headers: { cookie } });
  return { status: answer.status, page: await answer.text() };
};

/** Fields in order; the same name may come several times. */
export async function post(path: string, fields: [string, string][]) {
  const answer = await fetch(app + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: app, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });
  return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') };
}

/** Everything of this doctor that the forms could change. */
export async function everything(): Promise<string> {
  const parts = await Promise.all(
    TABLES.map((table) =>
      database.query(`select t::text from public.${table} t where doctor_id = $1 order by id`, [doctor.id]),
    ),
  );
  const own = await database.query(
    `select time_zone, buffer_before_minutes, buffer_after_minutes, notice_minutes, horizon_days, slot_step_minutes
     from public.doctors where id = $1`,
    [doctor.id],
  );
  return JSON.stringify([...parts.map(({ rows }) => rows), own.rows]);
}

export const versionOf = (page: string) => /name="version" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '';
