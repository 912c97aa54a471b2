/** Mails about what became of the payment. */
import { appointmentFooter, greeting, momentHere, pageUrl, type MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import { emphasis, toRich, type MailView } from '../view.ts';

/** Money that could not be used goes back: it came too late, twice, or in another amount. */
export function composePaymentReturned(payload: Payload<'payment_returned'>, context: MailContext): MailView {
  const { t, formats, isolate } = context;
  const amount = formats.money(payload.amount, payload.currency);
  const zone = payload.patientTimeZone;
  return {
    subject: t('payment_returned.subject'),
    preheader: t('payment_returned.preheader', { amount }),
    title: t('payment_returned.title'),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(
        t.markup(`payment_returned.${payload.cause}`, {
          ...emphasis,
          doctor: isolate(payload.doctorName),
          moment: formats.moment(payload.startsAt, zone),
          zone: formats.zone(payload.startsAt, zone),
        }),
      ),
    ],
    notice: {
      tone: 'note',
      lead: t('payment_returned.backLead', { amount }),
      text: t('payment_returned.back'),
    },
    button: wayOn(payload, context),
    footer: appointmentFooter(context, payload.reference, 'patient'),
  };
}

function wayOn(payload: Payload<'payment_returned'>, context: MailContext): MailView['button'] {
  const { t } = context;
  if (payload.cause === 'paid_twice' || payload.cause === 'overpaid') {
    return { label: t('appointment.open'), href: pageUrl(context, `/appointments/${payload.appointmentId}`) };
  }
  const path = payload.doctorSlug ? `/doctors/${payload.doctorSlug}` : '/doctors';
  return { label: t('payment_returned.button'), href: pageUrl(context, path) };
}

/** To the patient, when the doctor has closed the consultation. */
export function composeConsultationDone(
  payload: Payload<'consultation_done'>,
  context: MailContext,
): MailView {
  const { t, formats, isolate } = context;
  const doctor = isolate(payload.doctorName);
  const { reference, amount, currency, dueAt } = payload;
  const view: MailView = {
    subject: t('consultation_done.subject'),
    preheader: t('consultation_done.preheader', { doctor }),
    title: t('consultation_done.title'),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(t.markup('consultation_done.intro', { ...emphasis, doctor, reference })),
    ],
    button: {
      label: t('consultation_done.button'),
      href: pageUrl(context, `/appointments/${payload.appointmentId}`),
    },
    footer: appointmentFooter(context, reference, 'patient'),
  };
  if (amount == null || !currency) return view;
  return {
    ...view,
    notice: {
      tone: 'held',
      lead: t('consultation_done.heldLead', { amount: formats.money(amount, currency) }),
      text: dueAt
        ? t('consultation_done.heldUntil', { doctor, ...momentHere(context, dueAt) })
        : t('consultation_done.heldOpen', { doctor }),
    },
  };
}

/** To the doctor, when the transfer has been made. */
export function composePaymentReleased(payload: Payload<'payment_released'>, context: MailContext): MailView {
  const { t, formats } = context;
  const { reference, currency } = payload;
  const released = formats.money(payload.releasedAmount ?? payload.amount - payload.feeAmount, currency);
  return {
    subject: t('payment_released.subject', { amount: released }),
    preheader: t('payment_released.preheader', { reference }),
    title: t('payment_released.title', { amount: released }),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(t.markup('payment_released.intro', { ...emphasis, reference })),
    ],
    facts: [
      { label: t('payment_released.paid'), value: formats.money(payload.amount, currency) },
      ...(payload.refundedAmount
        ? [{ label: t('payment_released.back'), value: formats.money(-payload.refundedAmount, currency) }]
        : []),
      { label: t('payment_released.fee'), value: formats.money(-payload.feeAmount, currency) },
      { label: t('payment_released.released'), value: released },
    ],
    button: { label: t('payment_released.button'), href: pageUrl(context, '/doctor/payouts') },
    footer: appointmentFooter(context, reference, 'doctor'),
  };
}
