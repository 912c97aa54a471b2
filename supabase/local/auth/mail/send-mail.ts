import { type AuthService } from '../auth-service.ts';
import { type NotificationName } from '../config/config.ts';
import { transaction } from '../db/sql.ts';
import { type User } from '../db/users.ts';
import { tooManyRequests } from '../errors.ts';
import { isDatabaseHook } from '../hooks/database-hook.ts';
import { hookMetadata, runHook } from '../hooks/run-hook.ts';
import { viewUser } from '../user-view.ts';
import { verificationLink } from './links.ts';
import { type EmailAction, type Mail } from './mail.ts';

/** Where a request came from and where its links lead. */
export type MailOrigin = { ip: string; redirectTo: string };

/** One address of a mail with the token it proves. */
type TokenForAddress = { address: string; otp: string; hash: string };

export type Letter = {
  action: EmailAction;
  /** Token for the user's address. With a change of address: for the current one, or null when it need not confirm. */
  token: TokenForAddress | null;
  /** With a change of address: token for the new one. */
  newToken?: TokenForAddress;
  oldEmail?: string;
  factorType?: string;
};

/**
 * Tokens as the hook gets them. With a change of address GoTrue crosses them: `token` with `token_hash_new` belongs to
 * the current address, `token_new` with `token_hash` to the new one.
 */
function hookTokens(letter: Letter): Record<string, string> {
  const { token, newToken } = letter;
  if (!newToken)
    return { token: token?.otp ?? '', token_hash: token?.hash ?? '', token_new: '', token_hash_new: '' };
  if (!token) return { token: newToken.otp, token_hash: newToken.hash, token_new: '', token_hash_new: '' };
  return { token: token.otp, token_hash: newToken.hash, token_new: newToken.otp, token_hash_new: token.hash };
}

async function callSendEmailHook(
  service: AuthService,
  user: User,
  letter: Letter,
  origin: MailOrigin,
): Promise<void> {
  const hook = service.config.hooks.sendEmail;
  if (!hook) return;
  const input = {
    metadata: hookMetadata('send-email', origin.ip),
    user: viewUser(user),
    email_data: {
      ...hookTokens(letter),
      redirect_to: origin.redirectTo,
      email_action_type: letter.action,
      site_url: service.externalUrl,
      old_email: letter.oldEmail ?? '',
      old_phone: '',
      provider: '',
      factor_type: letter.factorType ?? '',
    },
  };
  if (isDatabaseHook(hook.uri)) await transaction(service.pool, (sql) => runHook(service, sql, hook, input));
  else await runHook(service, service.pool, hook, input);
}

function toMails(service: AuthService, user: User, letter: Letter, origin: MailOrigin): Mail[] {
  const common = {
    action: letter.action,
    userId: user.id,
    redirectTo: origin.redirectTo,
    siteUrl: service.config.siteUrl,
    ...(letter.newToken ? { newEmail: letter.newToken.address } : {}),
    ...(letter.oldEmail ? { oldEmail: letter.oldEmail } : {}),
  };
  const tokens = [letter.token, letter.newToken].filter((token) => token != null);
  if (tokens.length === 0) {
    const to = letter.oldEmail ?? user.email ?? '';
    return [{ ...common, to, otp: '', tokenHash: '', confirmationUrl: '' }];
  }
  const hasLink = letter.action !== 'reauthentication';
  return tokens.map((token) => ({
    ...common,
    to: token.address,
    otp: token.otp,
    tokenHash: token.hash,
    confirmationUrl: hasLink
      ? verificationLink(service.externalUrl, token.hash, letter.action, origin.redirectTo)
      : '',
  }));
}

/** Sends a letter through the hook, or else through the host of this server. Throws when it could not be handed over. */
export async function sendLetter(
  service: AuthService,
  user: User,
  letter: Letter,
  origin: MailOrigin,
): Promise<void> {
  if (!service.limits.takeEmail())
    throw tooManyRequests('over_email_send_rate_limit', 'email rate limit exceeded');
  if (service.config.hooks.sendEmail) {
    await callSendEmailHook(service, user, letter, origin);
    return;
  }
  if (!service.deliver) return;
  for (const mail of toMails(service, user, letter, origin)) await service.deliver(mail);
}

/** Tells a user what happened to the account, if config.toml asks for it. A failure is only logged. */
export async function notify(
  service: AuthService,
  user: User,
  name: NotificationName,
  origin: MailOrigin,
  details: { oldEmail?: string; factorType?: string } = {},
): Promise<void> {
  if (!service.config.email.notifications[name] || !user.email) return;
  try {
    await sendLetter(service, user, { action: `${name}_notification`, token: null, ...details }, origin);
  } catch (error) {
    service.log({
      level: 'warn',
      source: 'auth',
      message: `unable to send ${name} notification: ${String(error)}`,
    });
  }
}
