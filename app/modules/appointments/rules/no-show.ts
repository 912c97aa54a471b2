import type { NoShow, Party } from '../acts-schema';

/** Whether a report that somebody did not come still waits for an answer or a decision. */
export const isUndecided = ({ state }: Pick<NoShow, 'state'>) => state === 'open' || state === 'contested';

/** Where the reports about one appointment stand for one of its parties. */
export type NoShowStanding =
  | { kind: 'none' }
  /** The viewer said it and waits. */
  | { kind: 'said'; until: string }
  /** It is said of the viewer, who may answer. */
  | { kind: 'accused'; until: string }
  /** They disagree; an administrator decides. `mine`: the viewer has a report that could be taken back. */
  | { kind: 'contested'; mine: boolean }
  | { kind: 'settled'; absent: Party };

/** What the viewer is to know first about who did not come. */
export function noShowStanding(reports: readonly NoShow[], viewer: Party, now: string): NoShowStanding {
  const upheld = reports.find(({ state }) => state === 'upheld');
  if (upheld) return { kind: 'settled', absent: upheld.absent };
  const open = reports.filter(isUndecided);
  if (open.some(({ state }) => state === 'contested'))
    return { kind: 'contested', mine: open.some(({ absent }) => absent !== viewer) };
  const [report] = open;
  if (!report) return { kind: 'none' };
  if (report.absent !== viewer) return { kind: 'said', until: report.contestUntil };
  // After the deadline the worker settles it; until it has, there is nothing left to answer.
  return Date.parse(report.contestUntil) > Date.parse(now)
    ? { kind: 'accused', until: report.contestUntil }
    : { kind: 'settled', absent: report.absent };
}
