/** Mails about a reported problem, and about refunds that were decided or wait for the patient. Why stands on the page. */
import { appointmentFooter, greeting, pageUrl, type MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import { emphasis, toRich, type MailView } from '../view.ts';
import { sides } from './appointment.ts';

type Problem = Payload<'problem_report'>;
type Goodwill = Payload<'goodwill_refund'>;
type Reader = 'patient' | 'doctor';
type Held = Pick<
  Problem,
  'startsAt' | 'endsAt' | 'patientTimeZone' | 'doctorTimeZone' | 'doctorCity' | 'doctorName'
>;

/** The doctor, and a moment on the reader's clock. */
function words(payload: Held, context: MailContext, to: Reader, at = payload.startsAt) {
  const { formats, isolate } = context;
  const { reader } = sides(payload, context, to);
  return {
    ...emphasis,
    doctor: isolate(payload.doctorName),
    moment: formats.moment(at, reader.timeZone),
    zone: formats.zone(at, reader.timeZone),
    day: formats.shortDay(at, reader.timeZone),
  };
}

const pageOf = (payload: { appointmentId: string }, context: MailContext, part = '') =>
  pageUrl(context, `/appointments/${payload.appointmentId}${part}`);

/** A problem is reported, answered, taken back or decided. */
export function composeProblem(payload: Problem, context: MailContext): MailView {
  const { t, formats } = context;
  const { what, to } = payload;
  const about = words(payload, context, to);
  const until = words(payload, context, to, payload.answerUntil);
  const amount = formats.money(payload.refundAmount, payload.currency);
  const end = `problem_report.decided.${to}.${payload.outcome ?? 'release'}` as const;
  return {
    subject: t(`problem_report.${what}.subject`, what === 'received' ? until : about),
    preheader: t(`problem_report.${what}.preheader`),
    title: t(`problem_report.${what}.title`),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(t.markup(`problem_report.${what}.text`, about)),
    ],
    notice:
      what === 'decided'
        ? { tone: 'note', lead: t(`${end}.lead`, { amount }), text: t(`${end}.more`) }
        : {
            tone: what === 'withdrawn' ? 'note' : 'held',
            lead: t(`problem_report.${what}.lead`, until),
            text: t(`problem_report.${what}.more`),
          },
    button: { label: t(`problem_report.${what}.button`), href: pageOf(payload, context, '/problem') },
    footer: appointmentFooter(context, payload.reference, to),
  };
}

/** An administrator gives money back out of goodwill. */
export function composeGoodwill(payload: Goodwill, context: MailContext): MailView {
  const { t, formats } = context;
  const { to } = payload;
  const amount = formats.money(payload.refundAmount, payload.currency);
  const fromDoctor = formats.money(payload.fromDoctor, payload.currency);
  const phase = payload.released ? 'released' : 'held';
  return {
    subject: t(`goodwill_refund.${to}.subject`, { amount }),
    preheader: t('goodwill_refund.preheader'),
    title: t(`goodwill_refund.${to}.subject`, { amount }),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(t.markup(`goodwill_refund.${to}.text`, { ...words(payload, context, to), amount })),
    ],
    notice:
      to === 'patient'
        ? {
            tone: 'note',
            lead: t('goodwill_refund.patient.lead', { amount }),
            text: t('goodwill_refund.patient.more'),
          }
        : {
            tone: 'note',
            lead: t(`goodwill_refund.doctor.${phase}Lead`, { fromDoctor }),
            text: t(`goodwill_refund.doctor.${phase}`),
          },
    button: { label: t('goodwill_refund.button'), href: pageOf(payload, context) },
    footer: appointmentFooter(context, payload.reference, to),
  };
}

/** A refund cannot go out before the patient has told Stripe where to. */
export function composeRefundAction(payload: Payload<'refund_action'>, context: MailContext): MailView {
  const { t, formats } = context;
  const amount = formats.money(payload.refundAmount, payload.currency);
  return {
    subject: t('refund_action.subject', { amount }),
    preheader: t('refund_action.preheader'),
    title: t('refund_action.title'),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(t.markup('refund_action.text', words(payload, context, 'patient'))),
    ],
    notice: { tone: 'held', lead: t('refund_action.lead'), text: t('refund_action.more') },
    button: { label: t('refund_action.button'), href: pageOf(payload, context) },
    footer: appointmentFooter(context, payload.reference, 'patient'),
  };
}
