import { type AuthService } from '../auth-service.ts';
import { recordAudit } from '../db/audit-log.ts';
import { insertIdentity, listProviders, passwordIdentityData, updateIdentityData } from '../db/identities.ts';
import { clearTokens } from '../db/one-time-tokens.ts';
import { type Sql } from '../db/sql.ts';
import { mergeMetadata } from '../db/metadata.ts';
import { isConfirmed, reloadUser, updateUser, type User } from '../db/users.ts';
import { hashPassword, randomPassword } from '../passwords.ts';
import { storePassword } from './store-password.ts';

/** Takes the address of a user as proven. */
export async function confirmEmail(sql: Sql, user: User): Promise<User> {
  const confirmed = await updateUser(sql, user, {
    confirmation_token: '',
    email_confirmed_at: new Date(),
    raw_user_meta_data: mergeMetadata(user.raw_user_meta_data, { email_verified: true }),
  });
  await clearTokens(sql, user.id);
  return confirmed;
}

/** Takes the phone number of a user as proven. */
export async function confirmPhone(sql: Sql, user: User): Promise<User> {
  const confirmed = await updateUser(sql, user, { confirmation_token: '', phone_confirmed_at: new Date() });
  await clearTokens(sql, user.id);
  return confirmed;
}

/** Writes the providers of a user's identities to app_metadata. */
export async function refreshProviders(sql: Sql, user: User): Promise<User> {
  const providers = await listProviders(sql, user.id);
  const first = providers[0] === undefined ? {} : { provider: providers[0] };
  return updateUser(sql, user, {
    raw_app_meta_data: mergeMetadata(user.raw_app_meta_data, { ...first, providers }),
  });
}

/** A sign-up or an invitation was confirmed by its link or code. */
export async function completeSignUp(sql: Sql, user: User, ip: string): Promise<User> {
  let current = user;
  if (!user.encrypted_password && user.invited_at) {
    // An invited person chooses a password later; until then nobody may sign in with an empty one.
    current = await storePassword(sql, current, await hashPassword(randomPassword()));
  }
  await recordAudit(sql, current, 'user_signedup', ip);
  current = await confirmEmail(sql, current);
  if (current.email) await updateIdentityData(sql, current.id, 'email', { email_verified: true });
  return reloadUser(sql, current);
}

/** A recovery or magic link was followed. Following it proves the address as well. */
export async function completeRecovery(sql: Sql, user: User, ip: string): Promise<User> {
  const recovered = await updateUser(sql, user, { recovery_token: '' });
  await clearTokens(sql, user.id);
  const confirmed = isConfirmed(recovered);
  await recordAudit(sql, recovered, confirmed ? 'login' : 'user_signedup', ip);
  return confirmed ? recovered : confirmEmail(sql, recovered);
}

export type EmailChangeStep = { isComplete: boolean; user: User };

/** One side agreed to a change of address. Where both must, the first only leaves a mark. */
export async function confirmEmailChange(
  service: AuthService,
  sql: Sql,
  user: User,
  tokenHash: string,
  ip: string,
): Promise<EmailChangeStep> {
  const { doubleConfirmChanges, enableConfirmations } = service.config.email;
  const needsBoth = enableConfirmations && doubleConfirmChanges && Boolean(user.email);
  if (needsBoth && (user.email_change_confirm_status ?? 0) === 0) {
    const isCurrent = [tokenHash, `pkce_${tokenHash}`].includes(user.email_change_token_current ?? '');
    const column = isCurrent ? 'email_change_token_current' : 'email_change_token_new';
    await clearTokens(sql, user.id, column);
    const marked = await updateUser(sql, user, { email_change_confirm_status: 1, [column]: '' });
    return { isComplete: false, user: marked };
  }
  return { isComplete: true, user: await applyEmailChange(sql, user, ip) };
}

/** Moves a user to the address in `email_change`. */
export async function applyEmailChange(sql: Sql, user: User, ip: string): Promise<User> {
  const email = user.email_change ?? '';
  await recordAudit(sql, user, 'user_modified', ip);
  if (user.identities.some((identity) => identity.provider === 'email')) {
    await updateIdentityData(sql, user.id, 'email', { email, email_verified: true });
  } else {
    const data = passwordIdentityData(user.id, { email }, { email: true });
    await insertIdentity(sql, user.id, 'email', data, new Date());
  }
  const moved = await updateUser(sql, user, {
    email,
    email_change: '',
    email_change_token_current: '',
    email_change_token_new: '',
    email_change_confirm_status: 0,
    is_anonymous: false,
  });
  await clearTokens(sql, user.id);
  const confirmed = isConfirmed(moved) ? moved : await confirmEmail(sql, moved);
  return reloadUser(sql, confirmed);
}
