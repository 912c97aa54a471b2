/** Mails about the account itself: links that prove an address, and notices of changes. */
import { accountFooter, greeting, momentHere, pageUrl, type MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import { emphasis, toRich, type MailView } from '../view.ts';

type Link = Payload<'confirm_signup'>;
/** Kinds whose button leads to the confirmation page, with the type that page hands to Auth. */
const OTP_TYPES = {
  confirm_signup: 'signup',
  recovery: 'recovery',
  magic_link: 'magiclink',
  invite: 'invite',
} as const;

/** A link that works once: confirm the address, choose a password, sign in, accept an invitation. */
export function composeLink(kind: keyof typeof OTP_TYPES, payload: Link, context: MailContext): MailView {
  const { t } = context;
  return {
    subject: t(`${kind}.subject`),
    preheader: t(`${kind}.preheader`),
    title: t(`${kind}.title`),
    paragraphs: [toRich(t(`${kind}.intro`))],
    button: { label: t(`${kind}.button`), href: confirmUrl(context, OTP_TYPES[kind], payload) },
    below: [validity(context, payload.expiresAt), t(`${kind}.notYou`)],
    footer: [t('common.becauseEntered', { email: context.toEmail })],
  };
}

/** Goes to the old and to the new address, with different words and different links. */
export function composeEmailChange(payload: Payload<'email_change'>, context: MailContext): MailView {
  const { t } = context;
  const current = payload.which === 'current';
  const introCurrent = payload.newEmail
    ? t.markup('email_change.introCurrentTo', { ...emphasis, newEmail: context.isolate(payload.newEmail) })
    : t('email_change.introCurrent');
  return {
    subject: t('email_change.subject'),
    preheader: t('email_change.preheader'),
    title: t(current ? 'email_change.titleCurrent' : 'email_change.titleNew'),
    paragraphs: [toRich(current ? introCurrent : t('email_change.introNew'))],
    button: { label: t('email_change.button'), href: confirmUrl(context, 'email_change', payload) },
    below: [
      validity(context, payload.expiresAt),
      t(current ? 'email_change.notYouCurrent' : 'email_change.notYouNew'),
    ],
    footer: current ? accountFooter(context) : [t('common.becauseEntered', { email: context.toEmail })],
  };
}

/** A code to type where a sensitive change asks for it. */
export function composeReauthentication(
  payload: Payload<'reauthentication'>,
  context: MailContext,
): MailView {
  const { t } = context;
  return {
    subject: t('reauthentication.subject'),
    preheader: t('reauthentication.preheader'),
    title: t('reauthentication.title'),
    paragraphs: [toRich(t('reauthentication.intro'))],
    code: payload.code,
    below: [t('reauthentication.notYou')],
    footer: accountFooter(context),
  };
}

export function composePasswordChanged(payload: Payload<'password_changed'>, context: MailContext): MailView {
  const { t, formats, timeZone } = context;
  const intro = payload.changedAt
    ? t.markup('password_changed.introAt', { ...emphasis, ...momentHere(context, payload.changedAt) })
    : t('password_changed.intro');
  return {
    subject: t('password_changed.subject'),
    preheader: payload.changedAt
      ? `${formats.moment(payload.changedAt, timeZone)}. ${t('password_changed.preheader')}`
      : t('password_changed.preheader'),
    title: t('password_changed.title'),
    paragraphs: [toRich(intro)],
    button: { label: t('password_changed.button'), href: pageUrl(context, '/forgot-password') },
    below: [t('password_changed.notYou')],
    footer: accountFooter(context),
  };
}

export function composeWelcome(payload: Payload<'welcome'>, context: MailContext): MailView {
  const { t } = context;
  const path = payload.role === 'doctor' ? '/onboarding' : '/doctors';
  return {
    subject: t('welcome.subject'),
    preheader: t(`welcome.${payload.role}.preheader`),
    title: t('welcome.title'),
    paragraphs: [...greeting(context, payload.name), toRich(t(`welcome.${payload.role}.intro`))],
    button: { label: t(`welcome.${payload.role}.button`), href: pageUrl(context, path) },
    footer: accountFooter(context),
  };
}

/** The page asks for a click before it uses the link, so that a mail scanner cannot use it up. */
function confirmUrl(context: MailContext, type: string, payload: Link): string {
  return pageUrl(context, '/auth/confirm', { token_hash: payload.tokenHash, type, next: payload.next });
}

function validity(context: MailContext, expiresAt: string | null | undefined): string {
  if (!expiresAt) return context.t('common.once');
  return context.t('common.expires', momentHere(context, expiresAt));
}
