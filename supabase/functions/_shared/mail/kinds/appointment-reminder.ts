/** A day or an hour before: when it is, on both clocks, and where. */
import { appointmentFooter, greeting, type MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import { emphasis, toRich, type MailView } from '../view.ts';
import { clockWords, minutes, room, shared, sides } from './appointment.ts';

export function composeReminderForPatient(
  payload: Payload<'appointment_reminder_patient'>,
  context: MailContext,
): MailView {
  const { t, formats, isolate } = context;
  const { reader, other } = sides(payload, context, 'patient');
  const { startsAt, ahead } = payload;
  return {
    ...shared(payload, context, reader, other),
    subject: t(`appointment_reminder_patient.subject.${ahead}`, {
      day: formats.shortDay(startsAt, reader.timeZone),
      clock: formats.clock(startsAt, reader.timeZone),
    }),
    preheader: t('appointment_reminder_patient.preheader', clockWords(payload, context, reader, other)),
    title: t(`appointment_reminder_patient.title.${ahead}`),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(
        t.markup('appointment_reminder_patient.intro', {
          ...emphasis,
          doctor: isolate(payload.doctorName),
          day: formats.day(startsAt, reader.timeZone),
          mode: t(`appointment.mode.${payload.mode}`),
          minutes: minutes(payload),
        }),
      ),
    ],
    below: [
      room(payload, context, reader, 'patient'),
      ...(ahead === 'day' ? [t('appointment_reminder_patient.change')] : []),
    ],
    footer: appointmentFooter(context, payload.reference, 'patient'),
  };
}

export function composeReminderForDoctor(
  payload: Payload<'appointment_reminder_doctor'>,
  context: MailContext,
): MailView {
  const { t, formats, isolate } = context;
  const { reader, other } = sides(payload, context, 'doctor');
  const { startsAt, ahead, patientInitials } = payload;
  const words = {
    ...emphasis,
    day: formats.day(startsAt, reader.timeZone),
    mode: t(`appointment.mode.${payload.mode}`),
    minutes: minutes(payload),
  };
  return {
    ...shared(payload, context, reader, other),
    subject: t(`appointment_reminder_doctor.subject.${ahead}`, {
      day: formats.shortDay(startsAt, reader.timeZone),
      clock: formats.clock(startsAt, reader.timeZone),
    }),
    preheader: t('appointment_reminder_doctor.preheader', clockWords(payload, context, reader, other)),
    title: t(`appointment_reminder_doctor.title.${ahead}`),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(
        patientInitials
          ? t.markup('appointment_reminder_doctor.intro', { ...words, patient: isolate(patientInitials) })
          : t.markup('appointment_reminder_doctor.introNoName', words),
      ),
    ],
    below: [
      room(payload, context, reader, 'doctor'),
      ...(ahead === 'day' ? [t('appointment_reminder_doctor.change')] : []),
    ],
    footer: appointmentFooter(context, payload.reference, 'doctor'),
  };
}
