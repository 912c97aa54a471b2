import type { Db } from '~/platform/supabase.server';
import {
  adminProblemSchema,
  noShowsSchema,
  problemPageSchema,
  type AdminProblem,
  type ProblemQuery,
} from './reports-schema';
import { actAnswer } from './users-store.server';

/** Reported problems, the newest first, one page. */
export async function listProblems(db: Db, { state, cursor }: ProblemQuery) {
  const { data, error } = await db.rpc('admin_list_problems', {
    p_state: state ?? undefined,
    p_cursor: cursor ?? undefined,
  });
  if (error) throw new Error(`reading the reports failed: ${error.message}`);
  return problemPageSchema.parse(data);
}

/** One reported problem with both sides; null when there is none. */
export async function getProblem(db: Db, id: string): Promise<AdminProblem | null> {
  const { data, error } = await db.rpc('admin_get_problem', { p_id: id });
  if (error) throw new Error(`reading a report failed: ${error.message}`);
  return data ? adminProblemSchema.parse(data) : null;
}

type ProblemDecision = { outcome: 'release' | 'refund' | 'split'; refund: number | null; reason: string };

/** Ends a report: the doctor is paid, all goes back, or `refund` minor units do. */
export async function decideProblem(db: Db, id: string, { outcome, refund, reason }: ProblemDecision) {
  const { error } = await db.rpc('decide_problem', {
    p_report_id: id,
    p_outcome: outcome,
    p_refund: refund ?? 0,
    p_reason: reason,
  });
  return actAnswer(error);
}

/** Appointments whose parties disagree who came, the longest waiting first. */
export async function listNoShows(db: Db) {
  const { data, error } = await db.rpc('admin_list_no_shows');
  if (error) throw new Error(`reading who did not come failed: ${error.message}`);
  return noShowsSchema.parse(data);
}

/** Decides who came. */
export async function decideNoShow(db: Db, reference: string, outcome: string, reason: string) {
  const { error } = await db.rpc('decide_no_show', {
    p_reference: reference,
    p_outcome: outcome,
    p_reason: reason,
  });
  return actAnswer(error);
}
