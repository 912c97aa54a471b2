/** Mails to somebody whose account an administrator has suspended or opened again. The reason stays with us. */
import { accountFooter, greeting, pageUrl, type MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import { toRich, type MailView } from '../view.ts';

export function composeAccountSuspended(
  payload: Payload<'account_suspended'>,
  context: MailContext,
): MailView {
  const { t } = context;
  return {
    subject: t('account_suspended.subject'),
    preheader: t('account_suspended.preheader'),
    title: t('account_suspended.title'),
    paragraphs: [
      ...greeting(context, payload.name),
      toRich(t('account_suspended.intro')),
      toRich(payload.role === 'doctor' ? t('account_suspended.doctor') : t('account_suspended.patient')),
      toRich(t('account_suspended.write')),
    ],
    footer: accountFooter(context),
  };
}

export function composeAccountRestored(payload: Payload<'account_restored'>, context: MailContext): MailView {
  const { t } = context;
  return {
    subject: t('account_restored.subject'),
    preheader: t('account_restored.preheader'),
    title: t('account_restored.title'),
    paragraphs: [...greeting(context, payload.name), toRich(t('account_restored.intro'))],
    button: { label: t('account_restored.button'), href: pageUrl(context, '/login') },
    footer: accountFooter(context),
  };
}
