/**
 * What the database hands to mails: no expression that makes a payload may name a column that holds words about health.
 * The columns are found by what the tables are, so that a new one has to be looked at.
 */
import { afterAll, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';

const db = stack.database(1);
afterAll(() => db.end());

/** Tables in which people write or keep what concerns health, in any column of free text. */
const CLINICAL = [
  'appointments',
  'consultations',
  'consultation_drafts',
  'consultation_versions',
  'prescriptions',
  'patient_health',
  'medical_records',
  'record_requests',
  'reviews',
  'problem_reports',
  'break_glass',
  'waitlist_entries',
];
/** Free text in them that says nothing of it. */
const HARMLESS = new Set([
  'id',
  'reference',
  'patient_time_zone',
  'doctor_time_zone',
  'currency',
  'time_zone',
  'status',
  'sha256',
  'object_key',
  'media_type',
  'kind',
  'code',
  'name',
  'refund_terms',
]);

/** From the bracket that opens at `start` to the one that closes it. */
function bracketed(text: string, start: number): string {
  let depth = 0;
  for (let i = start; i < text.length; i += 1) {
    depth += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
    if (depth === 0) return text.slice(start, i + 1);
  }
  return text.slice(start);
}

type Routine = { name: string; body: string };
const DOOR = /\b(enqueue_mail|enqueue_auth_mail|notify)\(|into public\.(mail_outbox|notifications)\b/g;

/** What goes into payloads: arguments of the doors, whole bodies of what makes facts for them. */
function payloadTexts({ name, body }: Routine): string[] {
  if (/_facts$|^tell_guest|^alert_/.test(name)) return [body];
  return [...body.matchAll(DOOR)].map((match) => {
    const open = body.indexOf('(', match.index);
    const call = match[1] ? bracketed(body, open) : body.slice(match.index, body.indexOf(';', match.index));
    const variables = [...call.matchAll(/\b(v_facts|v_payload|v_words)\b/g)].map(([, variable]) => variable);
    const made = variables.flatMap((variable) =>
      [...body.matchAll(new RegExp(`\\b${variable}\\b[^;]*:=[^;]*;`, 'g'))].map(([text]) => text),
    );
    return [call, ...made].join('\n');
  });
}

const namesOf = (texts: string[], columns: ReadonlySet<string>) =>
  texts
    // Keys and values in quotes are no columns; whether there is a text does not tell the text.
    .flatMap((text) => [
      ...text
        .replace(/--[^\n]*/g, '')
        .replace(/'[^']*'/g, '')
        .replace(/\.[a-z_]+ is (not )?null/g, '')
        .matchAll(/\.\s*([a-z_]+)\b(?!\s*\()/g),
    ])
    .flatMap(([, column]) => (column !== undefined && columns.has(column) ? [column] : []));

async function columnsWithWords(): Promise<Set<string>> {
  const { rows } = await db.query<{ column: string }>(
    `select distinct a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname = any ($1) and a.attnum > 0
       and not a.attisdropped and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype)`,
    [CLINICAL],
  );
  return new Set(rows.map(({ column }) => column).filter((column) => !HARMLESS.has(column)));
}

it('names no column with words about health in what becomes a mail or a notification', async () => {
  const columns = await columnsWithWords();
  expect(columns.size).toBeGreaterThan(8);
  const { rows } = await db.query<Routine>(
    `select p.proname as name, p.prosrc as body from pg_proc p where p.pronamespace = 'private'::regnamespace`,
  );
  const found = rows.flatMap((routine) =>
    namesOf(payloadTexts(routine), columns).map((column) => `${routine.name}: ${column}`),
  );
  expect(found).toEqual([]);
  // It sees what it is there for.
  const body = `perform private.enqueue_mail('x', a.patient_id, jsonb_build_object('reason', a.reason), 'key');`;
  expect(columns.has('reason')).toBe(true);
  expect(namesOf(payloadTexts({ name: 'planted', body }), columns)).toEqual(['reason']);
});
