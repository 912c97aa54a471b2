import { z } from 'zod';
import type { Db } from '~/platform/supabase.server';
import {
  accessFacetsSchema,
  accessLineSchema,
  type AccessFacets,
  type AccessFilter,
  type AccessLine,
} from './access-schema';
import { csvHead, csvLine } from './rules/access-csv';

const PAGE = 50;
const CSV_PAGE = 500;

/** Days of the filter as instants on the patient's clock. */
type Span = { from?: string | undefined; to?: string | undefined };

async function readLines(db: Db, filter: AccessFilter, span: Span, limit: number): Promise<AccessLine[]> {
  const { data, error } = await db.rpc('list_record_accesses', {
    p_before: filter.before,
    p_limit: limit,
    p_record_id: filter.file,
    p_actor: filter.who,
    p_from: span.from,
    p_to: span.to,
  });
  if (error) throw new Error(`reading the access log failed: ${error.message}`);
  return z.array(accessLineSchema).parse(data);
}

export type AccessPage = { lines: AccessLine[]; next: number | null };

/** A page of the patient's own access log, the newest first; `next` is the line before which the next page begins. */
export async function listAccesses(db: Db, filter: AccessFilter, span: Span = {}): Promise<AccessPage> {
  const lines = await readLines(db, filter, span, PAGE + 1);
  const shown = lines.slice(0, PAGE);
  return { lines: shown, next: lines.length > PAGE ? (shown.at(-1)?.seq ?? null) : null };
}

/** How long the own log is, how it ends, which files and people are in it. */
export async function getAccessFacets(db: Db): Promise<AccessFacets> {
  const { data, error } = await db.rpc('get_access_log_facets');
  if (error) throw new Error(`reading the access log failed: ${error.message}`);
  return accessFacetsSchema.parse(data);
}

/** The whole log of a patient as a table, in pieces, the newest line first. */
export async function* accessCsv(db: Db, patientId: string): AsyncGenerator<string> {
  const { count } = await getAccessFacets(db);
  yield csvHead();
  // Lines that come while this is read belong to the next table.
  for (let before = count + 1; before > 1;) {
    const lines = await readLines(db, { before }, {}, CSV_PAGE);
    if (lines.length === 0) return;
    yield lines.map((line) => csvLine({ ...line, patientId }, count)).join('');
    before = lines.at(-1)?.seq ?? 1;
  }
}
