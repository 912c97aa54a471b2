import type { Submission } from '@conform-to/react';
import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { Result } from '~/shared/result';
import { setFlash } from './flash.server';
import { formReply, parseForm } from './forms.server';
import type { RequestScope } from './scope.server';

/** Where the codes of a reason belong: beside the field. */
const REASONS: Record<string, string> = {
  reason_missing: 'actReasonMissing',
  reason_too_long: 'actReasonLong',
  public_reason_short: 'publicReasonShort',
  public_reason_long: 'publicReasonLong',
};
const HIDDEN = new Set(['not_found', 'not_admin', 'second_factor_required']);

/**
 * The answer to an administrator's act that was refused. Codes are keys of the `errors.act` messages; a row that is not
 * there, or a role that was lost meanwhile, is a 404.
 */
export function actReply<T>(submission: Submission<T, string[]>, code: string) {
  if (HIDDEN.has(code)) throw new Response('not_found', { status: 404 });
  const reason = REASONS[code];
  return reason
    ? formReply(submission, { fieldErrors: { reason: [reason] } })
    : formReply(submission, { status: 409, formErrors: [`act.${code}`] });
}

type Act<T> = {
  act: (db: RequestScope['db'], value: T) => Promise<Result<unknown, { code: string }>>;
  /** The notice that says it is done: a key of the `notices` catalogue. */
  done: string;
  /** Where its effect shows. */
  to: string;
};

/** An administrator's act: its form is read, it is done, and the next page says so. The route has asked who it is. */
export async function carryOutAct<S extends z.ZodType<object>>(
  { request, context: { scope } }: ActionFunctionArgs,
  schema: S,
  { act, done, to }: Act<z.output<S>>,
) {
  const form = await parseForm(request, schema);
  if (form.status !== 'success') return formReply(form);
  const result = await act(scope.db, form.value);
  if (!result.ok) return actReply(form, result.error.code);
  await setFlash(scope, { kind: 'done', key: done });
  return redirect(to, 303);
}
