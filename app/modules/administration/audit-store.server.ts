import type { Db } from '~/platform/supabase.server';
import { csvRow } from '~/shared/csv';
import { addDays, dayStart } from '~/shared/time';
import { auditPageSchema, detailsOf, type AuditQuery, type AuditRow } from './audit-schema';

const CSV_PAGE = 1000;
const HEAD = [
  'id',
  'at',
  'actor_id',
  'actor',
  'actor_role',
  'action',
  'subject_type',
  'subject_id',
  'reason',
  'details',
];

/** The audit log, the newest first, one page. */
export async function listAudit(db: Db, query: AuditQuery, limit = 50) {
  const { actor, action, subject, person, from, to, cursor } = query;
  const { data, error } = await db.rpc('list_audit', {
    p_filter: {
      actor,
      action,
      subject,
      person,
      from: from ? dayStart(from, 'UTC') : null,
      until: to ? dayStart(addDays(to, 1), 'UTC') : null,
    },
    p_before: cursor ? Number(cursor) : undefined,
    p_limit: limit,
  });
  if (error) throw new Error(`reading the audit log failed: ${error.message}`);
  return auditPageSchema.parse(data);
}

const csvLine = (row: AuditRow): string =>
  csvRow([
    row.id,
    row.at,
    row.actorId,
    row.actorName,
    row.actorRole,
    row.action,
    row.subjectType,
    row.subjectId,
    row.reason,
    detailsOf(row),
  ]);

/** The same as a table, made page by page while it is read. */
export async function* auditCsv(db: Db, query: AuditQuery): AsyncGenerator<string> {
  yield csvRow(HEAD);
  let { cursor } = query;
  do {
    const page = await listAudit(db, { ...query, cursor }, CSV_PAGE);
    yield page.rows.map(csvLine).join('');
    cursor = page.nextCursor;
  } while (cursor);
}
