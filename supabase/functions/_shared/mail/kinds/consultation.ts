/** Mails about a consultation: that something new stands on its page, and to a guest who comes along. */
import { appointmentFooter, greeting, momentHere, pageUrl, type MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import { emphasis, toRich, type MailView } from '../view.ts';

/** To the patient: the doctor has changed what was given. Not a word of what. */
export function composeConsultationAmended(
  payload: Payload<'consultation_amended'>,
  context: MailContext,
): MailView {
  const { t, isolate } = context;
  const words = { doctor: isolate(payload.doctorName), reference: payload.reference };
  return {
    subject: t('consultation_amended.subject'),
    preheader: t('consultation_amended.preheader', words),
    title: t('consultation_amended.title'),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(t.markup('consultation_amended.intro', { ...emphasis, ...words })),
    ],
    button: {
      label: t('consultation_amended.button'),
      href: pageUrl(context, `/appointments/${payload.appointmentId}/summary`),
    },
    footer: appointmentFooter(context, payload.reference, 'patient'),
  };
}

/** To the patient: times that the doctor proposes, on the patient's clock and the doctor's. */
export function composeFollowUpProposed(
  payload: Payload<'follow_up_proposed'>,
  context: MailContext,
): MailView {
  const { t, formats, isolate, timeZone } = context;
  const doctor = isolate(payload.doctorName);
  const first = payload.times[0] ?? payload.startsAt;
  return {
    subject: t('follow_up_proposed.subject'),
    preheader: t('follow_up_proposed.preheader', { doctor }),
    title: t('follow_up_proposed.title'),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(t.markup('follow_up_proposed.intro', { ...emphasis, doctor })),
    ],
    table: {
      head: [
        t('follow_up_proposed.yours', { zone: formats.zone(first, timeZone) }),
        t('follow_up_proposed.theirs', { zone: formats.zone(first, payload.doctorTimeZone) }),
      ],
      rows: payload.times.map((at) => [
        formats.moment(at, timeZone),
        formats.moment(at, payload.doctorTimeZone),
      ]),
    },
    button: {
      label: t('follow_up_proposed.button'),
      href: pageUrl(context, `/appointments/${payload.appointmentId}#proposed`),
    },
    below: [t('follow_up_proposed.notKept')],
    footer: appointmentFooter(context, payload.reference, 'patient'),
  };
}

type Guest = Payload<'guest_invited'>;

const guestUrl = (payload: Guest, context: MailContext) => pageUrl(context, `/guest/${payload.guestToken}`);

/** To a relative or an interpreter: who invites, when, and the link. Moved: the same, with the new time. */
export function composeGuest(
  kind: 'guest_invited' | 'guest_moved',
  payload: Guest,
  context: MailContext,
): MailView {
  const { t, isolate } = context;
  const words = {
    inviter: isolate(payload.inviterName),
    doctor: isolate(payload.doctorName),
    ...momentHere(context, payload.startsAt),
  };
  return {
    subject: t(`${kind}.subject`, { moment: words.moment }),
    preheader: t('guest.preheader', words),
    title: t(`${kind}.title`),
    paragraphs: [toRich(t.markup(`${kind}.${payload.role}`, { ...emphasis, ...words }))],
    button: { label: t('guest.button'), href: guestUrl(payload, context) },
    below: [t('guest.link'), t('guest.stop')],
    footer: [t('guest.because', { inviter: words.inviter, email: context.toEmail })],
  };
}

/** To a guest: it will not take place, or not with them. */
export function composeGuestCancelled(payload: Payload<'guest_cancelled'>, context: MailContext): MailView {
  const { t, isolate } = context;
  const inviter = isolate(payload.inviterName);
  return {
    subject: t('guest_cancelled.subject'),
    preheader: t('guest_cancelled.preheader'),
    title: t('guest_cancelled.title'),
    paragraphs: [
      toRich(
        t.markup('guest_cancelled.intro', {
          ...emphasis,
          doctor: isolate(payload.doctorName),
          ...momentHere(context, payload.startsAt),
        }),
      ),
    ],
    below: [t('guest_cancelled.nothing')],
    footer: [t('guest.because', { inviter, email: context.toEmail })],
  };
}
