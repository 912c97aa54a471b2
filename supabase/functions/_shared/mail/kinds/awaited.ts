/** Mails about a bank transfer that is waited for, and about one that did not come. */
import { appointmentFooter, greeting, momentHere, pageUrl, type MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import { emphasis, toRich, type MailView } from '../view.ts';

/** To the patient: what to send until when; that a part has come; that the end is near. */
export function composePaymentAwaited(payload: Payload<'payment_awaited'>, context: MailContext): MailView {
  const { t, formats, isolate } = context;
  const { what, currency, startsAt, patientTimeZone: zone } = payload;
  const values = {
    amount: formats.money(payload.amount, currency),
    arrived: formats.money(payload.arrivedAmount, currency),
    rest: formats.money(payload.amount - payload.arrivedAmount, currency),
    until: formats.moment(payload.until, zone),
  };
  return {
    subject: t(`payment_awaited.subject.${what}`, values),
    preheader: t('payment_awaited.preheader', values),
    title: t(`payment_awaited.title.${what}`, values),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(
        t.markup(`payment_awaited.${what}`, {
          ...emphasis,
          ...values,
          doctor: isolate(payload.doctorName),
          moment: formats.moment(startsAt, zone),
          zone: formats.zone(startsAt, zone),
        }),
      ),
    ],
    notice: {
      tone: 'held',
      lead: t('payment_awaited.untilLead', values),
      text: t('payment_awaited.until', { zone: formats.zone(payload.until, zone) }),
    },
    button: {
      label: t('payment_awaited.button'),
      href: pageUrl(context, `/appointments/${payload.appointmentId}`),
    },
    footer: appointmentFooter(context, payload.reference, 'patient'),
  };
}

/** To the doctor, whom Stripe pays no more. */
export function composePayoutsStopped(payload: Payload<'payouts_stopped'>, context: MailContext): MailView {
  const { t } = context;
  return {
    subject: t('payouts_stopped.subject'),
    preheader: t('payouts_stopped.preheader'),
    title: t('payouts_stopped.title'),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(t('payouts_stopped.text', momentHere(context, payload.stoppedAt))),
    ],
    button: { label: t('payouts_stopped.button'), href: pageUrl(context, '/doctor/payouts') },
    footer: [],
  };
}

/** To the patient: the time is gone, and what becomes of the money. */
export function composePaymentNotArrived(
  payload: Payload<'payment_not_arrived'>,
  context: MailContext,
): MailView {
  const { t, formats, isolate } = context;
  const { startsAt, patientTimeZone: zone, arrivedAmount } = payload;
  const doctor = isolate(payload.doctorName);
  const arrived = formats.money(arrivedAmount, payload.currency);
  return {
    subject: t('payment_not_arrived.subject', { doctor }),
    preheader: t('payment_not_arrived.preheader'),
    title: t('payment_not_arrived.title'),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(
        t.markup(`payment_not_arrived.${payload.cause}`, {
          ...emphasis,
          doctor,
          moment: formats.moment(startsAt, zone),
          zone: formats.zone(startsAt, zone),
        }),
      ),
    ],
    notice: {
      tone: 'note',
      lead:
        arrivedAmount > 0
          ? t('payment_not_arrived.partLead', { arrived })
          : t('payment_not_arrived.nothingLead'),
      text: arrivedAmount > 0 ? t('payment_not_arrived.part') : t('payment_not_arrived.nothing'),
    },
    button: {
      label: t('payment_not_arrived.button'),
      href: pageUrl(context, payload.doctorSlug ? `/doctors/${payload.doctorSlug}` : '/doctors'),
    },
    footer: appointmentFooter(context, payload.reference, 'patient'),
  };
}
