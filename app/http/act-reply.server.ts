import type { Submission } from '@conform-to/react';
import { formReply } from './forms.server';

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
