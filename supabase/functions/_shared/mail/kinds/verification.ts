/** What doctors learn of their verification and their licence, and administrators of one that ended. */
import { accountFooter, greeting, pageUrl, type MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import { emphasis, toRich, type MailView } from '../view.ts';

type Decision = 'verification_approved' | 'verification_asked' | 'verification_refused';

/** Says that there is a decision. What was asked, and why, is read on the page. */
export function composeVerification(
  kind: Decision,
  payload: Payload<Decision>,
  context: MailContext,
): MailView {
  const { t } = context;
  return {
    subject: t(`${kind}.subject`),
    preheader: t(`${kind}.preheader`),
    title: t(`${kind}.title`),
    paragraphs: [...greeting(context, payload.recipientName), toRich(t(`${kind}.intro`))],
    button: { label: t(`${kind}.button`), href: pageUrl(context, '/profile/verification') },
    footer: accountFooter(context),
  };
}

type Licence = 'licence_ending' | 'licence_ended';

/** A licence ends, or has ended. */
export function composeLicence(kind: Licence, payload: Payload<Licence>, context: MailContext): MailView {
  const { t } = context;
  const date = lastDay(context, payload.validUntil);
  return {
    subject: t(`${kind}.subject`, { date }),
    preheader: t(`${kind}.preheader`),
    title: t(`${kind}.title`, { date }),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(t.markup(`${kind}.intro`, { ...emphasis, date })),
      toRich(t(`${kind}.more`, { date })),
    ],
    button: { label: t(`${kind}.button`), href: pageUrl(context, '/profile/licence') },
    footer: accountFooter(context),
  };
}

/** To administrators: who is not listed any more, and how many appointments are left. */
export function composeLicenceAlert(payload: Payload<'licence_alert'>, context: MailContext): MailView {
  const { t } = context;
  const doctor = context.isolate(payload.doctorName);
  const date = lastDay(context, payload.validUntil);
  return {
    subject: t('licence_alert.subject', { doctor }),
    preheader: t('licence_alert.preheader'),
    title: t('licence_alert.title'),
    paragraphs: [
      toRich(t.markup('licence_alert.intro', { ...emphasis, doctor, date })),
      toRich(t('licence_alert.visits', { count: payload.visits })),
    ],
    button: {
      label: t('licence_alert.button'),
      href: pageUrl(context, `/admin/verification/${payload.doctorId}`),
    },
    footer: [t('licence_alert.footer')],
  };
}

/** "Tuesday 1 December 2026": a day without a clock, the same for everybody. */
const lastDay = ({ formats }: MailContext, date: string) => formats.day(`${date}T12:00:00Z`, 'UTC');
