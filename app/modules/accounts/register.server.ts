import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { accountError, isMailOnItsWay, type AccountError } from './errors';
import { evenTime } from './even-time.server';
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
  const even = evenTime();
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
  await even();
  // Only projects that do not confirm addresses answer so; it must not tell either.
  if (!error || error.code === 'user_already_exists' || isMailOnItsWay(error)) return ok(null);
  return fail(accountError(error));
}

/** Sends the confirmation link again; says nothing about whether the address is known. */
export async function resendConfirmation(
  db: Db,
  email: string,
  continueAt: string,
): Promise<Result<null, AccountError>> {
  const even = evenTime();
  const { error } = await db.auth.resend({ type: 'signup', email, options: { emailRedirectTo: continueAt } });
  await even();
  return !error || isMailOnItsWay(error) ? ok(null) : fail(accountError(error));
}
