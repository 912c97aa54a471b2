import { type AuthService } from '../auth-service.ts';
import { clearTokens, saveOneTimeToken, type OneTimeTokenType } from '../db/one-time-tokens.ts';
import { transaction, type Sql } from '../db/sql.ts';
import { findUserById, updateUser, type User, type UserChange } from '../db/users.ts';
import { tooManyRequests } from '../errors.ts';
import { hashOtp, newOtp, withFlowPrefix } from '../tokens/one-time.ts';
import { sendLetter, type Letter, type MailOrigin } from './send-mail.ts';

type SentAtColumn =
  'confirmation_sent_at' | 'recovery_sent_at' | 'reauthentication_sent_at' | 'email_change_sent_at';
type TokenColumn = Exclude<OneTimeTokenType, 'phone_change_token'>;

/** Letters with one token for the user's own address. */
export type TokenAction = 'signup' | 'invite' | 'recovery' | 'magiclink' | 'reauthentication';

const KINDS: Record<TokenAction, { column: TokenColumn; sentAt: SentAtColumn }> = {
  signup: { column: 'confirmation_token', sentAt: 'confirmation_sent_at' },
  invite: { column: 'confirmation_token', sentAt: 'confirmation_sent_at' },
  recovery: { column: 'recovery_token', sentAt: 'recovery_sent_at' },
  magiclink: { column: 'recovery_token', sentAt: 'recovery_sent_at' },
  reauthentication: { column: 'reauthentication_token', sentAt: 'reauthentication_sent_at' },
};

/** A letter whose token is stored; to be sent once the transaction is committed. */
export type PreparedLetter = { user: User; letter: Letter; before: UserChange; columns: TokenColumn[] };

/** Throws when the last letter of a kind went out too short a time ago. */
function requireInterval(service: AuthService, sentAt: Date | null): void {
  if (!sentAt) return;
  const waitMs = sentAt.getTime() + service.config.email.maxFrequencyMs - Date.now();
  if (waitMs <= 0) return;
  const message = `For security purposes, you can only request this after ${Math.floor(waitMs / 1000)} seconds.`;
  throw tooManyRequests('over_email_send_rate_limit', message);
}

function pick<Column extends keyof User>(user: User, columns: Column[]): Pick<User, Column> {
  return Object.fromEntries(columns.map((column) => [column, user[column]])) as Pick<User, Column>;
}

/**
 * Stores a new token of a user for one kind of letter. The token must be there before the letter leaves, and the
 * letter may only leave once the user is committed: the hook may look for both.
 */
export async function prepareLetter(
  service: AuthService,
  sql: Sql,
  user: User,
  action: TokenAction,
  isPkce = false,
): Promise<PreparedLetter> {
  const { column, sentAt } = KINDS[action];
  if (action !== 'invite') requireInterval(service, user[sentAt]);
  const address = user.email ?? '';
  const otp = newOtp(service.config.email.otpLength);
  const hash = withFlowPrefix(hashOtp(address, otp), isPkce);
  const now = new Date();
  const invited = action === 'invite' ? { invited_at: now } : {};
  const updated = await updateUser(sql, user, { [column]: hash, [sentAt]: now, ...invited });
  await saveOneTimeToken(sql, { userId: user.id, type: column, hash, relatesTo: address });
  return {
    user: updated,
    letter: { action, token: { address, otp, hash } },
    before: pick(user, action === 'invite' ? [column, sentAt, 'invited_at'] : [column, sentAt]),
    columns: [column],
  };
}

/** Stores the tokens of a change of address: one for the new address and, where both must agree, one for the current. */
export async function prepareEmailChange(
  service: AuthService,
  sql: Sql,
  user: User,
  newEmail: string,
  isPkce = false,
): Promise<PreparedLetter> {
  requireInterval(service, user.email_change_sent_at);
  const issue = (address: string) => {
    const otp = newOtp(service.config.email.otpLength);
    return { address, otp, hash: withFlowPrefix(hashOtp(address, otp), isPkce) };
  };
  const newToken = issue(newEmail);
  const token = service.config.email.doubleConfirmChanges && user.email ? issue(user.email) : null;
  const updated = await updateUser(sql, user, {
    email_change: newEmail,
    email_change_token_new: newToken.hash,
    ...(token ? { email_change_token_current: token.hash } : {}),
    email_change_sent_at: new Date(),
    email_change_confirm_status: 0,
  });
  const save = (type: TokenColumn, issued: { address: string; hash: string }) =>
    saveOneTimeToken(sql, { userId: user.id, type, hash: issued.hash, relatesTo: issued.address });
  await save('email_change_token_new', newToken);
  if (token) await save('email_change_token_current', token);
  return {
    user: updated,
    letter: { action: 'email_change', token, newToken },
    before: pick(user, [
      'email_change',
      'email_change_token_new',
      'email_change_token_current',
      'email_change_sent_at',
      'email_change_confirm_status',
    ]),
    columns: ['email_change_token_new', 'email_change_token_current'],
  };
}

/** Takes tokens back whose letter never left, so that the next try need not wait. */
async function withdraw(service: AuthService, prepared: PreparedLetter): Promise<void> {
  const { user, before, columns } = prepared;
  await transaction(service.pool, async (sql) => {
    const current = await findUserById(sql, user.id);
    if (!current || columns.some((column) => current[column] !== user[column])) return;
    const restored = await updateUser(sql, current, before);
    for (const column of columns) {
      const hash = restored[column];
      await clearTokens(sql, user.id, column);
      const relatesTo = column === 'email_change_token_new' ? restored.email_change : restored.email;
      if (hash)
        await saveOneTimeToken(sql, { userId: user.id, type: column, hash, relatesTo: relatesTo ?? '' });
    }
  });
}

/** Sends a prepared letter. When it cannot be handed over, its token is withdrawn and the error thrown on. */
export async function sendPrepared(
  service: AuthService,
  prepared: PreparedLetter,
  origin: MailOrigin,
): Promise<void> {
  try {
    await sendLetter(service, prepared.user, prepared.letter, origin);
  } catch (error) {
    await withdraw(service, prepared);
    throw error;
  }
}
