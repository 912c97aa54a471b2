/** Mails about an appointment that moves or ends: what was done, by whom, and what becomes of the money. */
import { appointmentFooter, greeting, pageUrl, type MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import { emphasis, toRich, type MailView, type Rich } from '../view.ts';
import { calendarEntry, clockWords, shared, sides } from './appointment.ts';

type Cancelled = Payload<'appointment_cancelled'>;
type Moved = Payload<'appointment_moved'>;
type NoShow = Payload<'no_show'>;
type Between = Cancelled | Moved | NoShow;

/** Names, and the start on the reader's clock. */
function words(payload: Between, context: MailContext, at = payload.startsAt) {
  const { formats, isolate } = context;
  const { reader } = sides(payload, context, payload.to);
  return {
    ...emphasis,
    doctor: isolate(payload.doctorName),
    patient: payload.patientInitials ? isolate(payload.patientInitials) : '',
    moment: formats.moment(at, reader.timeZone),
    zone: formats.zone(at, reader.timeZone),
  };
}

const entryFor = (payload: Between, context: MailContext, cancelled: boolean) =>
  payload.to === 'patient'
    ? calendarEntry(payload, context, { to: 'patient', cancelled })
    : calendarEntry(payload, context, { to: 'doctor', patientInitials: payload.patientInitials, cancelled });

const pageOf = (payload: Between, context: MailContext, part = '') =>
  pageUrl(context, `/appointments/${payload.appointmentId}${part}`);

/** The appointment is called off: who did it, what comes back, and the entry leaves the calendar. */
export function composeCancelled(payload: Cancelled, context: MailContext): MailView {
  const { t, formats } = context;
  const { reader } = sides(payload, context, payload.to);
  const day = formats.shortDay(payload.startsAt, reader.timeZone);
  const paragraphs: Rich[] = [
    ...greeting(context, payload.recipientName),
    toRich(t.markup(`appointment_cancelled.${payload.to}.${payload.by}`, words(payload, context))),
  ];
  if (payload.hasReason && payload.by !== payload.to)
    paragraphs.push(toRich(t(`appointment_cancelled.reason.${payload.to}`)));
  return {
    subject: t('appointment_cancelled.subject', {
      day,
      clock: formats.clock(payload.startsAt, reader.timeZone),
    }),
    preheader: t('appointment_cancelled.preheader', { day }),
    title: t('appointment_cancelled.title'),
    paragraphs,
    notice: payload.to === 'patient' ? backToPatient(payload, context) : leftForDoctor(payload, context),
    button: wayOn(payload, context),
    footer: appointmentFooter(context, payload.reference, payload.to),
    ...(payload.wasConfirmed
      ? { below: [t('appointment_cancelled.calendarFile')], calendar: entryFor(payload, context, true) }
      : {}),
  };
}

function backToPatient(payload: Cancelled, { t, formats }: MailContext): MailView['notice'] {
  if (!payload.wasConfirmed)
    return {
      tone: 'note',
      lead: t('appointment_cancelled.awaitedLead'),
      text: t('appointment_cancelled.awaited'),
    };
  if (payload.refundAmount === 0)
    return {
      tone: 'note',
      lead: t('appointment_cancelled.nothingLead'),
      text: t('appointment_cancelled.nothing'),
    };
  const amount = formats.money(payload.refundAmount, payload.currency);
  return {
    tone: 'note',
    lead: t('appointment_cancelled.backLead', { amount }),
    text: t('appointment_cancelled.back'),
  };
}

function leftForDoctor(payload: Cancelled, { t, formats }: MailContext): MailView['notice'] {
  const rest = payload.amount - payload.refundAmount;
  if (rest > 0)
    return {
      tone: 'held',
      lead: t('appointment_cancelled.restLead', { amount: formats.money(rest, payload.currency) }),
      text: t('appointment_cancelled.rest'),
    };
  const amount = formats.money(payload.amount, payload.currency);
  return {
    tone: 'note',
    lead: t('appointment_cancelled.allBackLead', { amount }),
    text: t('appointment_cancelled.allBack'),
  };
}

function wayOn(payload: Cancelled, context: MailContext): MailView['button'] {
  const { t } = context;
  if (payload.to === 'patient' && payload.by !== 'patient')
    return { label: t('appointment_cancelled.again'), href: pageUrl(context, '/doctors') };
  return { label: t('appointment.open'), href: pageOf(payload, context) };
}

/** The appointment has another time; a patient whom the doctor moved has a choice. */
export function composeMoved(payload: Moved, context: MailContext): MailView {
  const { t, formats } = context;
  const { reader, other } = sides(payload, context, payload.to);
  const { to, by, fullRefundUntil } = payload;
  const choice = to === 'patient' && by === 'doctor' && fullRefundUntil;
  return {
    ...shared(payload, context, reader, other),
    subject: t('appointment_moved.subject', {
      day: formats.shortDay(payload.startsAt, reader.timeZone),
      clock: formats.clock(payload.startsAt, reader.timeZone),
    }),
    preheader: t('appointment_moved.preheader', clockWords(payload, context, reader, other)),
    title: t('appointment_moved.title'),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(
        t.markup(`appointment_moved.${to}.${by}`, {
          ...words(payload, context),
          day: formats.day(payload.startsAt, reader.timeZone),
        }),
      ),
      toRich(t('appointment_moved.before', words(payload, context, payload.oldStartsAt))),
    ],
    notice: choice
      ? {
          tone: 'note',
          lead: t('appointment_moved.choiceLead'),
          text: t('appointment_moved.choice', words(payload, context, fullRefundUntil)),
        }
      : undefined,
    below: [t('appointment_moved.calendarFile')],
    footer: appointmentFooter(context, payload.reference, to),
    calendar: entryFor(payload, context, false),
  };
}

/** Somebody is said not to have come: to be answered, looked into, or settled. */
export function composeNoShow(payload: NoShow, context: MailContext): MailView {
  const { t, formats } = context;
  const { reader } = sides(payload, context, payload.to);
  const until = words(payload, context, payload.contestUntil);
  const about = words(payload, context);
  const base = {
    title: t(`no_show.${payload.what}.title`),
    preheader: t(`no_show.${payload.what}.preheader`),
    button: { label: t('appointment.open'), href: pageOf(payload, context) },
    footer: appointmentFooter(context, payload.reference, payload.to),
  };
  const say = (text: Rich) => [...greeting(context, payload.recipientName), text];
  if (payload.what === 'reported')
    return {
      ...base,
      subject: t('no_show.reported.subject', until),
      paragraphs: say(toRich(t.markup(`no_show.reported.${payload.to}`, about))),
      notice: {
        tone: 'held',
        lead: t('no_show.reported.lead', until),
        text: t(`no_show.reported.${payload.to}Text`),
      },
      button: { label: t('no_show.reported.button'), href: pageOf(payload, context, '/no-show') },
    };
  if (payload.what === 'contested')
    return {
      ...base,
      subject: t('no_show.contested.subject'),
      paragraphs: say(toRich(t.markup('no_show.contested.text', about))),
      notice: { tone: 'held', lead: t('no_show.contested.lead'), text: t('no_show.contested.more') },
    };
  const amount = formats.money(payload.amount, payload.currency);
  return {
    ...base,
    subject: t('no_show.settled.subject', { day: formats.shortDay(payload.startsAt, reader.timeZone) }),
    paragraphs: say(toRich(t.markup(`no_show.settled.${payload.absent}Absent`, about))),
    notice: {
      tone: 'note',
      lead: t(`no_show.settled.${payload.to}.${payload.absent}Lead`, { amount }),
      text: t(`no_show.settled.${payload.to}.${payload.absent}Text`),
    },
  };
}
