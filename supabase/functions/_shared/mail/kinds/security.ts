/** Notices that the keys of an account were changed: each says what to do if it was somebody else. */
import { accountFooter, momentHere, pageUrl, type MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import { emphasis, toRich, type MailView } from '../view.ts';

/** Kinds with the same shape: what happened and when, and where to look. */
type SecurityKind = 'email_changed' | 'second_factor_added' | 'second_factor_removed';

export function composeSecurityNotice(
  kind: SecurityKind,
  payload: Payload<SecurityKind>,
  context: MailContext,
): MailView {
  const { t } = context;
  const button =
    kind === 'email_changed'
      ? undefined
      : { label: t(`${kind}.button`), href: pageUrl(context, '/profile/security') };
  return {
    subject: t(`${kind}.subject`),
    preheader: t(`${kind}.preheader`),
    title: t(`${kind}.title`),
    paragraphs: [
      toRich(t.markup(`${kind}.intro`, { ...emphasis, ...momentHere(context, payload.changedAt) })),
    ],
    ...(button ? { button } : {}),
    below: [t(`${kind}.notYou`)],
    // The address of the change before has no account any more.
    footer:
      kind === 'email_changed'
        ? [t('common.becauseEntered', { email: context.toEmail })]
        : accountFooter(context),
  };
}
