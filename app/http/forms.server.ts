import type { Submission, SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import type { z } from 'zod';
import { currentScope } from './current-scope.server';
import { readForm } from './read-form.server';

/** Parses a posted form. Messages of the schema are keys of the `errors` catalogue. */
export async function parseForm<S extends z.ZodType>(request: Request, schema: S) {
  return parseWithZod(await readForm(request), { schema });
}

type ReplyOptions = {
  /** Default 422. */
  status?: number;
  /** Errors that belong to the whole form; keys of the `errors` catalogue. */
  formErrors?: string[];
  /** Errors by field name; keys of the `errors` catalogue. */
  fieldErrors?: Record<string, string[]>;
  /** Fields that never go back to the page. */
  hide?: string[];
};

/** The answer to a form that did not go through: what was typed is kept, the status tells the truth. */
export function formReply<T>(
  submission: Submission<T, string[]>,
  { status = 422, hide, ...errors }: ReplyOptions = {},
) {
  // The title of the page that follows says it first.
  const scope = currentScope();
  if (scope) scope.formFailed = true;
  const result: SubmissionResult<string[]> = submission.reply({ ...errors, hideFields: hide as never });
  return data({ result }, { status });
}
