import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });
const daily = z.array(z.object({ day: z.iso.date(), count: z.number().int() }));

export const TASKS = [
  'doctors',
  'problemReports',
  'noShows',
  'instructions',
  'refunds',
  'events',
  'findings',
  'holdLimits',
  'mails',
  'reviews',
] as const;

export const overviewSchema = z.object({
  at: instant,
  /** Only what there is. */
  tasks: z.array(z.object({ kind: z.enum(TASKS), count: z.number().int(), since: instant })),
  charts: z.object({
    bookings: daily,
    failures: daily,
    /** Amounts in minor units; `eur` in whole euro, to compare. */
    held: z.array(
      z.object({
        currency: z.string(),
        amount: z.number().int(),
        payments: z.number().int(),
        eur: z.number(),
      }),
    ),
    /** Median hours from a doctor's request to verification, by the week of the latter. */
    verified: z.array(z.object({ week: z.iso.date(), doctors: z.number().int(), hours: z.number() })),
  }),
  alerts: z.array(z.object({ id: z.uuid(), what: z.string(), count: z.number().int(), at: instant })),
  reconciliation: z.object({ at: instant, finishedAt: instant.nullable(), complete: z.boolean() }).nullable(),
});
export type Overview = z.output<typeof overviewSchema>;
