/** Until when files are shared: some days after the appointment, or to the end of a day that the patient names. */

/** Days after the appointment that are offered besides the default. */
const OFFERED = [7, 90];

/** The choices in days, in order, the platform's default among them. */
export const shareDayChoices = (defaultDays: number): number[] =>
  [...new Set([...OFFERED, defaultDays])].sort((a, b) => a - b);

export type ShareEnd = { days: number } | { until: string };

type Chosen = { until: string; untilDate?: string | undefined };
type Calendar = {
  /** The instant at which a local day begins. */
  dayStart(day: string): string;
  addDays(day: string, count: number): string;
};

/** What was chosen, as the database takes it: a named day counts to its end on the patient's clock. */
export function shareEnd({ until, untilDate }: Chosen, calendar: Calendar): ShareEnd {
  if (until !== 'date') return { days: Number(until) };
  return { until: calendar.dayStart(calendar.addDays(untilDate ?? '', 1)) };
}

const ENDS_SOON_MS = 3 * 24 * 3_600_000;

/** Whether a grant ends within three days. */
export const endsSoon = (expiresAt: string, now: string) =>
  Date.parse(expiresAt) - Date.parse(now) < ENDS_SOON_MS;
