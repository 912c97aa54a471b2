/** Why something about an account did not work. Codes are keys of the `errors` catalogue. */
export type AccountError = {
  code:
    | 'credentialsWrong'
    | 'emailNotConfirmed'
    | 'accountBlocked'
    | 'tooManyTries'
    | 'passwordWeak'
    | 'passwordSame'
    | 'linkExpired'
    | 'signInAgain'
    | 'currentPasswordWrong'
    | 'codeWrong'
    | 'recoveryCodeWrong'
    | 'recoveryCodesLocked'
    | 'factorNameTaken'
    | 'factorGone'
    | 'tryAgain';
};

/** Why a profile was not saved: somebody else had, after it was read. */
export type SaveError = { code: 'changed_meanwhile' };

type AuthFault = { code?: string | undefined; status?: number | undefined; message: string };

const CODES: Record<string, AccountError['code']> = {
  invalid_credentials: 'credentialsWrong',
  email_not_confirmed: 'emailNotConfirmed',
  user_banned: 'accountBlocked',
  over_request_rate_limit: 'tooManyTries',
  over_email_send_rate_limit: 'tooManyTries',
  weak_password: 'passwordWeak',
  same_password: 'passwordSame',
  otp_expired: 'linkExpired',
  session_not_found: 'signInAgain',
  session_expired: 'signInAgain',
  reauthentication_needed: 'signInAgain',
  no_authorization: 'signInAgain',
  insufficient_aal: 'signInAgain',
  current_password_invalid: 'currentPasswordWrong',
  current_password_required: 'currentPasswordWrong',
  mfa_verification_failed: 'codeWrong',
  mfa_challenge_expired: 'codeWrong',
  mfa_factor_name_conflict: 'factorNameTaken',
  mfa_factor_not_found: 'factorGone',
};

/** The auth server's answer as one of our codes; what we do not know of is a fault and throws. */
export function accountError(fault: AuthFault): AccountError {
  const code = CODES[fault.code ?? ''];
  if (code) return { code };
  if (fault.status === 429) return { code: 'tooManyTries' };
  if (!fault.status || fault.status >= 500) return { code: 'tryAgain' };
  throw new Error(`unexpected answer of the auth server: ${fault.code ?? fault.status} ${fault.message}`);
}

/** A mail went to this address within the last minute, so another does not. Only an address with an account is told that. */
export const isMailOnItsWay = ({ code, message }: AuthFault): boolean =>
  code === 'over_email_send_rate_limit' && /after \d+ seconds/.test(message);

/** The HTTP status that fits a code. */
export function accountErrorStatus({ code }: AccountError): number {
  if (code === 'tooManyTries' || code === 'recoveryCodesLocked') return 429;
  if (code === 'tryAgain') return 503;
  if (code === 'linkExpired') return 410;
  return 422;
}
