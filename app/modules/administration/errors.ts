/** What the database raises when an administrator's act is refused. Codes are keys of the `errors.act` messages. */
export const ACT_CODES = [
  'not_found',
  'not_admin',
  'second_factor_required',
  'reason_missing',
  'reason_too_long',
  'own_account',
  'already_suspended',
  'not_suspended',
  'same_role',
  'unfinished',
  'last_administrator',
  'account_deleted',
  'public_reason_short',
  'public_reason_long',
  'already_hidden',
  'not_hidden',
  'no_report',
  'mail_expired',
] as const;
export type ActError = { code: (typeof ACT_CODES)[number] };
