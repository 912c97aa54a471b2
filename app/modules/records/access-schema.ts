import { z } from 'zod';

/** Where a request came from, coarsely; see `~/http/trace`. */
export type AccessTrace = { ipPrefix: string | null; userAgentFamily: string | null };

const text = z.string().nullable();

export const accessLineSchema = z.object({
  /** Number of the line: 1, 2, 3 … without a gap. */
  seq: z.number().int().positive(),
  /** UTC, to the microsecond, exactly as it was hashed. */
  at: z.string(),
  action: z.string(),
  recordId: text,
  recordTitle: text,
  detail: text,
  wordsSalt: z.string(),
  wordsSeal: z.string(),
  actorId: text,
  actorRole: z.enum(['patient', 'doctor', 'admin', 'system']),
  actorName: z.string(),
  grantId: text,
  breakGlassId: text,
  ipPrefix: text,
  userAgentFamily: text,
  prevHash: z.string(),
  hash: z.string(),
});
/** One line of a patient's access log. */
export type AccessLine = z.infer<typeof accessLineSchema>;

export const accessFacetsSchema = z.object({
  count: z.number().int(),
  hash: z.string(),
  records: z.array(z.object({ id: z.string(), title: text })),
  actors: z.array(
    z.object({ id: z.string(), name: z.string(), role: z.enum(['patient', 'doctor', 'admin', 'system']) }),
  ),
});
/** How long the log is, how it ends, and which files and people are in it. */
export type AccessFacets = z.infer<typeof accessFacetsSchema>;

const optional = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

/** The filter in the address. What cannot be understood is left out. */
export const accessFilterSchema = z.object({
  file: optional(z.uuid()),
  who: optional(z.union([z.literal('others'), z.uuid()])),
  from: optional(z.iso.date()),
  to: optional(z.iso.date()),
  before: optional(z.coerce.number().int().positive()),
});
export type AccessFilter = z.infer<typeof accessFilterSchema>;
