import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { accountError, type AccountError } from './errors';
import type { Registration } from './schema';

type Context = {
  /** IANA zone guessed for the visitor. */
  timeZone: string;
  locale: string;
  /** Absolute URL of this site that the confirmation should lead to. */
  continueAt: string;
};

/**
 * Signs up a patient or a doctor; a mail with a link follows. Whether the address had an account already stays
 * unknown: the answer is the same.
 */
export async function register(
  db: Db,
  input: Registration,
  context: Context,
): Promise<Result<null, AccountError>> {
  const { error } = await db.auth.signUp({
    email: input.email,
    password: input.password,
    options: {
      emailRedirectTo: context.continueAt,
      data: {
        role: input.role,
        full_name: input.fullName,
        time_zone: context.timeZone,
        locale: context.locale,
      },
    },
  });
  // Only projects that do not confirm addresses answer so; it must not tell either.
  if (error?.code === 'user_already_exists') return ok(null);
  // Nor must this: the address was registered within the last minute, and its mail is on the way.
  if (error?.code === 'over_email_send_rate_limit' && /after \d+ seconds/.test(error.message))
    return ok(null);
  return error ? fail(accountError(error)) : ok(null);
}

/** Sends the confirmation link again; says nothing about whether the address is known. */
export async function resendConfirmation(
  db: Db,
  email: string,
  continueAt: string,
): Promise<Result<null, AccountError>> {
  const { error } = await db.auth.resend({ type: 'signup', email, options: { emailRedirectTo: continueAt } });
  return error ? fail(accountError(error)) : ok(null);
}
