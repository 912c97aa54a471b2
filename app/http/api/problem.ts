import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import type { Refusal } from '../limits/spend.server';

export const fieldProblemSchema = z.object({
  in: z.enum(['body', 'query', 'path', 'header']),
  /** JSON Pointer (RFC 6901) into the body, or the name of a parameter. */
  field: z.string(),
  code: z.string(),
  detail: z.string(),
});
export type FieldProblem = z.infer<typeof fieldProblemSchema>;

/** RFC 9457. `code` is what programs decide by; `detail` is for people. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(fieldProblemSchema),
    requestId: z.string(),
  })
  .meta({ id: 'Problem', description: 'Why a request was not carried out (RFC 9457).' });

type Facts = {
  status: number;
  code: string;
  /** For people; found by the code when missing. */
  detail?: string;
  errors?: FieldProblem[];
  headers?: Record<string, string>;
};

/** Thrown wherever a request of the API turns out not to be one that can be carried out. */
export class Problem extends Error {
  override name = 'Problem';
  readonly facts: Facts;

  constructor(facts: Facts) {
    super(facts.code);
    this.facts = facts;
  }
}

/** The refusal of a use case. */
export const refused = ({ code }: { code: string }, status: number) => new Problem({ status, code });

/** What came too often, or cannot be counted just now; `Retry-After` is in the answer already. */
export const tooOften = ({ why }: Refusal) =>
  why === 'tooOften'
    ? new Problem({ status: 429, code: 'too_often' })
    : new Problem({ status: 503, code: 'tryAgain' });

export const notFound = () => new Problem({ status: 404, code: 'not_found' });

/** The value, or a 404: a row that somebody may not see does not exist for them. */
export function present<T>(value: T | null | undefined): T {
  if (value == null) throw notFound();
  return value;
}

/** As it is sent, without the parts that belong to one request. */
export const titleOf = (status: number) => STATUS_CODES[status] ?? 'Error';

/** Codes of schemas are names of messages; programs get all codes written alike. */
export const writtenCode = (code: string) => code.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
