/** Which mails an action of Auth asks for: to whom, with what, and what makes each of them one and the same mail. */
import type { MailKind } from '../_shared/mail/payloads.ts';
import { isTimeZone } from '../_shared/mail/payloads.ts';
import type { HookPayload } from './hook.ts';

export type AuthMail = {
  userId: string;
  kind: MailKind;
  toEmail: string;
  locale: string | null;
  timeZone: string | null;
  payload: Record<string, string | null>;
  /** The hook is called again after a fault, with a new id: only the token tells that it is the same mail. */
  dedupeKey: string;
};

/** As `otp_expiry` in config.toml. */
const LINK_LIFETIME_MS = 3_600_000;

const LINK_KINDS: Record<string, MailKind> = {
  signup: 'confirm_signup',
  recovery: 'recovery',
  magiclink: 'magic_link',
  email: 'magic_link',
  invite: 'invite',
};

const NOTICE_KINDS: Record<string, MailKind> = {
  password_changed_notification: 'password_changed',
  mfa_factor_enrolled_notification: 'second_factor_added',
  mfa_factor_unenrolled_notification: 'second_factor_removed',
};

type Plan = { hook: HookPayload; appUrl: string; now: Date };

/** The mails of one hook call; none for notices that this project does not send. */
export function planAuthMails(plan: Plan): AuthMail[] {
  const { user, email_data: data } = plan.hook;
  const action = data.email_action_type;
  const linkKind = LINK_KINDS[action];
  if (linkKind) return toOne(plan, linkKind, user.email, data.token_hash, {});
  if (action === 'email_change') return planEmailChange(plan);
  if (action === 'reauthentication') return planCode(plan);
  if (action === 'email_changed_notification') return planNotice(plan, 'email_changed', data.old_email);
  const notice = NOTICE_KINDS[action];
  if (notice) return planNotice(plan, notice, user.email);
  return [];
}

/**
 * With both addresses to be confirmed, Auth's names are crossed: `token_hash_new` belongs to the current address and
 * `token_hash` to the new one. Otherwise only the new address gets a mail, with whichever hash there is.
 */
function planEmailChange(plan: Plan): AuthMail[] {
  const { user, email_data: data } = plan.hook;
  const newEmail = user.new_email ?? null;
  if (data.token_hash && data.token_hash_new) {
    return [
      ...toOne(plan, 'email_change', user.email, data.token_hash_new, { which: 'current', newEmail }),
      ...toOne(plan, 'email_change', newEmail, data.token_hash, { which: 'new', newEmail }),
    ];
  }
  const hash = data.token_hash || data.token_hash_new;
  return toOne(plan, 'email_change', newEmail, hash, { which: 'new', newEmail });
}

function planCode(plan: Plan): AuthMail[] {
  const { user, email_data: data } = plan.hook;
  if (!user.email || !data.token) return [];
  const moment = user.updated_at ?? plan.now.toISOString();
  return [
    {
      ...recipient(plan, user.email),
      kind: 'reauthentication',
      payload: { code: data.token },
      dedupeKey: `auth:reauthentication:${user.id}:${data.token_hash || moment}`,
    },
  ];
}

/** A notice that something was changed. A changed address is told to the old one. */
function planNotice(plan: Plan, kind: MailKind, toEmail: string | null | undefined): AuthMail[] {
  const { user } = plan.hook;
  if (!toEmail) return [];
  const changedAt = toInstant(user.updated_at) ?? plan.now.toISOString();
  // Adding or removing an app does not touch the user's own row: only the moment tells two of them apart.
  const isOwnRow = kind === 'password_changed' || kind === 'email_changed';
  const moment = isOwnRow ? changedAt : plan.now.toISOString();
  return [
    {
      ...recipient(plan, toEmail),
      kind,
      payload: { changedAt: moment },
      dedupeKey: `auth:${kind}:${user.id}:${moment}`,
    },
  ];
}

function toOne(
  plan: Plan,
  kind: MailKind,
  toEmail: string | null | undefined,
  tokenHash: string | null | undefined,
  more: Record<string, string | null>,
): AuthMail[] {
  if (!toEmail || !tokenHash) return [];
  const expiresAt = new Date(plan.now.getTime() + LINK_LIFETIME_MS).toISOString();
  const next = nextPath(plan.hook.email_data.redirect_to, plan.appUrl);
  return [
    {
      ...recipient(plan, toEmail),
      kind,
      payload: { tokenHash, next, expiresAt, ...more },
      dedupeKey: `auth:${kind}:${tokenHash}`,
    },
  ];
}

/** Language and zone are the profile's, except at sign-up, when the profile is not there yet for others to see. */
function recipient({ hook }: Plan, toEmail: string) {
  const isNew = hook.email_data.email_action_type === 'signup';
  const { locale, time_zone: zone } = (isNew && hook.user.user_metadata) || {};
  return {
    userId: hook.user.id,
    toEmail,
    locale: typeof locale === 'string' && /^[a-z]{2}(-[A-Z]{2})?$/.test(locale) ? locale : null,
    timeZone: typeof zone === 'string' && isTimeZone(zone) ? zone : null,
  };
}

const toInstant = (text: string | null | undefined) =>
  text && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : null;

/**
 * Where the person was going, when that is a page of ours. The application passes it as `next` of the confirmation
 * page, or as the page itself.
 */
function nextPath(redirectTo: string | null | undefined, appUrl: string): string | null {
  if (!redirectTo) return null;
  try {
    const url = new URL(redirectTo);
    if (url.origin !== new URL(appUrl).origin) return null;
    const path = url.pathname === '/auth/confirm' ? url.searchParams.get('next') : url.pathname + url.search;
    return path && path !== '/' && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : null;
  } catch {
    return null;
  }
}
