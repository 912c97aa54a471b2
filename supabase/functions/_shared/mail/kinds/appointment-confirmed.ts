/** "Your appointment is confirmed", to the patient and to the doctor, each with their own clock first. */
import { appointmentFooter, greeting, pageUrl, type MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import { emphasis, toRich, type CalendarEntry, type Clock, type MailView } from '../view.ts';
import { refundTable } from './refund-terms.ts';

type ForPatient = Payload<'appointment_confirmed_patient'>;
type ForDoctor = Payload<'appointment_confirmed_doctor'>;
type Appointment = Omit<ForPatient, 'refundTerms'>;

/** The room opens this long before the start. */
const ROOM_OPENS_MINUTES = 15;

/** One side of the appointment: whose clock, what the place is called. */
type Side = { label: string; timeZone: string; city: string };

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
    calendar: calendarEntry(payload, context, t('calendar.patientTitle', { doctor })),
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
    calendar: calendarEntry(
      payload,
      context,
      patient ? t('calendar.doctorTitle', { patient }) : t('calendar.doctorTitleNoName'),
    ),
  };
}

function sides(payload: Appointment, { t, formats, isolate }: MailContext, who: 'patient' | 'doctor') {
  const { patientTimeZone, doctorTimeZone } = payload;
  // A doctor who named no city is placed by the zone.
  const doctorCity = payload.doctorCity.includes('/')
    ? formats.city(doctorTimeZone)
    : isolate(payload.doctorCity);
  const yourTime = t('appointment.yourTime');
  const patient = { timeZone: patientTimeZone, city: formats.city(patientTimeZone) };
  const doctor = { timeZone: doctorTimeZone, city: doctorCity };
  const reader: Side = who === 'patient' ? { ...patient, label: yourTime } : { ...doctor, label: yourTime };
  const other: Side =
    who === 'patient'
      ? { ...doctor, label: t('appointment.doctorsTime') }
      : { ...patient, label: t('appointment.patientsTime') };
  return { reader, other };
}

function shared(payload: Appointment, context: MailContext, reader: Side, other: Side) {
  return {
    clocks: clocks(payload.startsAt, context, reader, other),
    button: { label: context.t('appointment.open'), href: appointmentUrl(payload, context) },
  };
}

/** Both clocks, with the day under each where it differs; one when they show the same. */
function clocks(startsAt: string, context: MailContext, reader: Side, other: Side): [Clock] | [Clock, Clock] {
  const { formats, t } = context;
  const sameDay = formats.shortDay(startsAt, reader.timeZone) === formats.shortDay(startsAt, other.timeZone);
  const clock = ({ label, timeZone, city }: Side): Clock => ({
    label,
    time: formats.clock(startsAt, timeZone),
    place: formats.place(city, startsAt, timeZone),
    day: sameDay ? null : formats.shortDay(startsAt, timeZone),
  });
  const [mine, theirs] = [clock(reader), clock(other)];
  if (sameDay && mine.time === theirs.time) return [{ ...mine, label: t('appointment.bothTimes') }];
  return [mine, theirs];
}

function clockWords(payload: Appointment, { formats }: MailContext, reader: Side, other: Side) {
  return {
    clock: formats.clock(payload.startsAt, reader.timeZone),
    city: reader.city,
    otherClock: formats.clock(payload.startsAt, other.timeZone),
    otherCity: other.city,
  };
}

function room(
  payload: Appointment,
  { t, formats }: MailContext,
  reader: Side,
  who: 'patient' | 'doctor',
): string {
  if (payload.mode === 'in_person') {
    return t(who === 'patient' ? 'appointment.addressThere' : 'appointment.doctorAddressThere');
  }
  const opens = new Date(Date.parse(payload.startsAt) - ROOM_OPENS_MINUTES * 60_000);
  const clock = formats.clock(opens, reader.timeZone);
  return t(who === 'patient' ? 'appointment.roomOpens' : 'appointment.doctorRoomOpens', { clock });
}

function calendarEntry(payload: Appointment, context: MailContext, title: string): CalendarEntry {
  const { t, isolate } = context;
  const url = appointmentUrl(payload, context);
  const { appointmentId, sequence, startsAt, endsAt, reference } = payload;
  const location =
    payload.mode === 'video'
      ? t('calendar.video')
      : t('calendar.inPerson', { city: isolate(payload.doctorCity) });
  const description = t('calendar.description', { reference, url });
  return { appointmentId, sequence, startsAt, endsAt, title, description, location, url };
}

const appointmentUrl = (payload: Appointment, context: MailContext) =>
  pageUrl(context, `/appointments/${payload.appointmentId}`);

const minutes = (payload: Appointment) =>
  Math.round((Date.parse(payload.endsAt) - Date.parse(payload.startsAt)) / 60_000);
