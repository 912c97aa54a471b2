/** The access logs of medical files as they stand in a database, checked line by line outside of it. */
import type { ClientBase } from 'pg';
import { findFault, type ChainFault, type ChainLine } from '../../app/modules/records/rules/access-chain.ts';

export type LogFault = ChainFault | { seq: number; problem: 'anchor_differs' | 'head_missing' };
export type CheckedLog = { patientId: string; count: number; fault: LogFault | null };

const LINES = `
  select patient_id as "patientId", seq::integer, private.instant_text(at) as at, action, record_id as "recordId",
    record_title as "recordTitle", detail, words_salt as "wordsSalt", words_seal as "wordsSeal", actor_id as "actorId",
    actor_role as "actorRole", actor_name as "actorName", grant_id as "grantId", break_glass_id as "breakGlassId",
    ip_prefix as "ipPrefix", user_agent_family as "userAgentFamily", prev_hash as "prevHash", hash
  from public.record_accesses where patient_id = $1 order by seq`;
const HEAD = 'select count::integer, hash from public.record_access_heads where patient_id = $1';
const ANCHORS = `
  select (data ->> 'count')::integer as count, data ->> 'hash' as hash from public.audit_log
  where subject_type = 'access_log' and subject_id = $1 and action = 'records.log_anchored' order by id`;
const PATIENTS = `
  select patient_id as id from public.record_accesses union select patient_id from public.record_access_heads
  union select subject_id::uuid from public.audit_log where subject_type = 'access_log' order by 1`;

type End = { count: number; hash: string };

/** The first anchor that knows another line than the log has. */
function findAnchorFault(lines: ChainLine[], anchors: End[]): LogFault | null {
  const hashes = new Map(lines.map((line) => [line.seq, line.hash]));
  const broken = anchors.find(({ count, hash }) => hashes.get(count) !== hash);
  return broken ? { seq: Math.min(broken.count, lines.length + 1), problem: 'anchor_differs' } : null;
}

async function checkLog(db: ClientBase, patientId: string): Promise<CheckedLog> {
  const { rows: lines } = await db.query<ChainLine>(LINES, [patientId]);
  const { rows: heads } = await db.query<End>(HEAD, [patientId]);
  const { rows: anchors } = await db.query<End>(ANCHORS, [patientId]);
  const [head] = heads;
  const fault =
    findFault(lines, head ?? null) ??
    (head ? null : ({ seq: 1, problem: 'head_missing' } as const)) ??
    findAnchorFault(lines, anchors);
  return { patientId, count: lines.length, fault };
}

/** Checks the log of one patient, or of everybody who has one. */
export async function checkLogs(db: ClientBase, patientId?: string): Promise<CheckedLog[]> {
  const ids = patientId ? [patientId] : (await db.query<{ id: string }>(PATIENTS)).rows.map(({ id }) => id);
  const checked: CheckedLog[] = [];
  for (const id of ids) checked.push(await checkLog(db, id));
  return checked;
}
