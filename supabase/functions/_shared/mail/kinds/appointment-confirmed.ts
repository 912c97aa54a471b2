/** "Your appointment is confirmed", to the patient and to the doctor, each with their own clock first. */
import { appointmentFooter, greeting, type MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import { emphasis, toRich, type MailView } from '../view.ts';
import { calendarEntry, clockWords, minutes, room, shared, sides } from './appointment.ts';
import { refundTable } from './refund-terms.ts';

type ForPatient = Payload<'appointment_confirmed_patient'>;
type ForDoctor = Payload<'appointment_confirmed_doctor'>;

export function composeConfirmedForPatient(payload: ForPatient, context: MailContext): MailView {
  const { t, formats, isolate } = context;
  const { reader, other } = sides(payload, context, 'patient');
  const doctor = isolate(payload.doctorName);
  const day = formats.day(payload.startsAt, reader.timeZone);
  const amount = formats.money(payload.amount, payload.currency);
  return {
    ...shared(payload, context, reader, other),
    subject: t('appointment_confirmed_patient.subject', { day }),
    preheader: t('appointment_confirmed_patient.preheader', clockWords(payload, context, reader, other)),
    title: t('appointment_confirmed_patient.title'),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(
        t.markup('appointment_confirmed_patient.intro', {
          ...emphasis,
          doctor,
          day,
          mode: t(`appointment.mode.${payload.mode}`),
          minutes: minutes(payload),
        }),
      ),
    ],
    below: [room(payload, context, reader, 'patient'), t('appointment.calendarFile')],
    notice: {
      tone: 'held',
      lead: t('appointment_confirmed_patient.heldLead', { amount }),
      text: t('appointment_confirmed_patient.held'),
    },
    table: refundTable(payload, context, reader.timeZone),
    footer: appointmentFooter(context, payload.reference, 'patient'),
    calendar: calendarEntry(payload, context, { to: 'patient' }),
  };
}

export function composeConfirmedForDoctor(payload: ForDoctor, context: MailContext): MailView {
  const { t, formats, isolate } = context;
  const { reader, other } = sides(payload, context, 'doctor');
  const day = formats.day(payload.startsAt, reader.timeZone);
  const amount = formats.money(payload.amount, payload.currency);
  const patient = payload.patientInitials ? isolate(payload.patientInitials) : null;
  const words = { ...emphasis, day, mode: t(`appointment.mode.${payload.mode}`), minutes: minutes(payload) };
  return {
    ...shared(payload, context, reader, other),
    subject: t('appointment_confirmed_doctor.subject', {
      day: formats.shortDay(payload.startsAt, reader.timeZone),
      clock: formats.clock(payload.startsAt, reader.timeZone),
    }),
    preheader: t('appointment_confirmed_doctor.preheader', clockWords(payload, context, reader, other)),
    title: t('appointment_confirmed_doctor.title'),
    paragraphs: [
      ...greeting(context, payload.recipientName),
      toRich(
        patient
          ? t.markup('appointment_confirmed_doctor.intro', { ...words, patient })
          : t.markup('appointment_confirmed_doctor.introNoName', words),
      ),
    ],
    below: [room(payload, context, reader, 'doctor'), t('appointment.calendarFile')],
    notice: {
      tone: 'held',
      lead: t('appointment_confirmed_doctor.heldLead', { amount }),
      text: t('appointment_confirmed_doctor.held'),
    },
    footer: appointmentFooter(context, payload.reference, 'doctor'),
    calendar: calendarEntry(payload, context, { to: 'doctor', patientInitials: payload.patientInitials }),
  };
}
