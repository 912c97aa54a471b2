/** Mails about payments that a bank disputes, and what administrators are told about money. */
import { appointmentFooter, greeting, pageUrl, type MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import { emphasis, toRich, type MailView } from '../view.ts';

/** To both sides, when a bank begins to ask: what happens now, and that nothing has to be done. */
export function composeDisputeOpened(payload: Payload<'dispute_opened'>, context: MailContext): MailView {
  const { t, formats, isolate } = context;
  const { role, reference } = payload;
  const amount = formats.money(payload.amount, payload.currency);
  const zone = role === 'patient' ? payload.patientTimeZone : payload.doctorTimeZone;
  const words = {
    ...emphasis,
    amount,
    reference,
    doctor: isolate(payload.doctorName),
    moment: formats.moment(payload.startsAt, zone),
    zone: formats.zone(payload.startsAt, zone),
  };
  return {
    subject: t(`dispute_opened.subject.${role}`),
    preheader: t('dispute_opened.preheader', { amount, reference }),
    title: t(`dispute_opened.subject.${role}`),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(t.markup(`dispute_opened.${role}`, words)),
      toRich(t(`dispute_opened.${role}Else`)),
    ],
    notice: { tone: 'note', lead: t('dispute_opened.lead'), text: t('dispute_opened.leadText') },
    button: {
      label: t('dispute_opened.button'),
      href: pageUrl(context, `/appointments/${payload.appointmentId}`),
    },
    footer: appointmentFooter(context, reference, role),
  };
}

/** To both sides, when the bank has decided. */
export function composeDisputeClosed(payload: Payload<'dispute_closed'>, context: MailContext): MailView {
  const { t, formats } = context;
  const { role, reference, outcome } = payload;
  const amount = formats.money(payload.amount, payload.currency);
  return {
    subject: t('dispute_closed.subject', { reference }),
    preheader: t('dispute_closed.preheader', { amount }),
    title: t('dispute_closed.title'),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(t.markup('dispute_closed.intro', { ...emphasis, amount, reference })),
      toRich(t(`dispute_closed.${role}.${outcome}`)),
    ],
    button: {
      label: t('dispute_closed.button'),
      href: pageUrl(context, `/appointments/${payload.appointmentId}`),
    },
    footer: appointmentFooter(context, reference, role),
  };
}

/** To the address for alerts. Names no payment and no person. */
export function composeMoneyAlert(payload: Payload<'money_alert'>, context: MailContext): MailView {
  const { t } = context;
  const { what, count } = payload;
  return {
    subject: t('money_alert.subject'),
    preheader: t('money_alert.preheader'),
    title: t('money_alert.title'),
    paragraphs: [toRich(t.markup(`money_alert.${what}`, { ...emphasis, count }))],
    footer: [t('money_alert.footer')],
  };
}
