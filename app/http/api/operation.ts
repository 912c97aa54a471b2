import type { z } from 'zod';
import type { LimitClass } from '../limits/limit-class';

export const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];

/** Who may call an operation. What each may see of a row is decided by the database. */
export type Access = 'anyone' | 'account' | 'patient' | 'doctor';

/** One way an operation succeeds. */
export type Success = {
  description: string;
  /** Of the JSON body; none for 204. */
  body?: z.ZodType;
  /** The body is a file, not JSON. */
  file?: true;
};

/**
 * All that is known of one operation, said once: what a route checks requests by, what it answers, and what the OpenAPI
 * document shows.
 */
export type Operation<
  A extends Access = Access,
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
> = {
  /** Name in generated clients. */
  id: string;
  method: Method;
  /** As OpenAPI writes it: `/api/doctors/{slug}`. */
  path: `/api/${string}`;
  tag: string;
  summary: string;
  description?: string;
  access: A;
  /** How often it may be called; shared with the pages that do the same. */
  limit: LimitClass;
  params?: P;
  query?: Q;
  /** Headers that it takes beyond those of its kind, and what each is for. */
  headers?: Record<string, string>;
  body?: B;
  /** The body is a form with a file, read by the route itself; `body` describes its fields. */
  multipart?: true;
  /** The body may be missing; `body` then sees an empty object. */
  bodyOptional?: true;
  success: Record<number, Success>;
  /** Statuses of refusals by a use case; those that its kind implies need not be named. */
  refusals?: Record<number, string>;
  /** A repetition under the same `Idempotency-Key` gets the first answer again. */
  idempotent?: true;
  /** Only with an `If-Match` that names what the caller has seen. */
  conditional?: true;
};

/** Keeps the types of an operation's schemas for its route. */
export const operation = <
  A extends Access,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
>(
  it: Operation<A, P, Q, B>,
): Operation<A, P, Q, B> => it;
