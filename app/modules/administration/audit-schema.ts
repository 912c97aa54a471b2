import { z } from 'zod';

const day = z.iso.date().nullable().catch(null).default(null);
const word = z.string().trim().max(200).catch('').default('');

/** What the audit log is narrowed by; anything unreadable is left out. */
export const auditQuerySchema = z.object({
  actor: word,
  action: word,
  subject: word,
  /** As actor or as subject: an account's history. */
  person: z.uuid().nullable().catch(null).default(null),
  /** First and last day, in UTC. */
  from: day,
  to: day,
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable()
    .catch(null)
    .default(null),
});
export type AuditQuery = z.output<typeof auditQuerySchema>;

export const auditPageSchema = z.object({
  rows: z.array(
    z.object({
      id: z.number().int(),
      at: z.iso.datetime({ offset: true }),
      actorId: z.uuid().nullable(),
      actorName: z.string().nullable(),
      actorRole: z.string(),
      action: z.string(),
      subjectType: z.string(),
      subjectId: z.string(),
      reason: z.string().nullable(),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type AuditRow = z.output<typeof auditPageSchema>['rows'][number];

/** The details of an act as one line: "from: patient, to: admin". */
export const detailsOf = ({ data }: Pick<AuditRow, 'data'>): string =>
  Object.entries(data)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
