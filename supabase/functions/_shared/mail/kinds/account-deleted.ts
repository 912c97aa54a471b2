/** The last mail to somebody who leaves. It is sent after the account is closed, so nothing in it leads to a page. */
import { momentHere, type MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import { emphasis, toRich, type MailView } from '../view.ts';

export function composeAccountDeleted(payload: Payload<'account_deleted'>, context: MailContext): MailView {
  const { t } = context;
  return {
    subject: t('account_deleted.subject'),
    preheader: t('account_deleted.preheader'),
    title: t('account_deleted.title'),
    paragraphs: [
      toRich(t.markup('account_deleted.intro', { ...emphasis, ...momentHere(context, payload.requestedAt) })),
      toRich(t('account_deleted.kept', { years: payload.retentionYears })),
      toRich(t('account_deleted.receipts')),
    ],
    below: [t('account_deleted.notYou')],
    // The address has no account any more.
    footer: [t('common.becauseEntered', { email: context.toEmail })],
  };
}
