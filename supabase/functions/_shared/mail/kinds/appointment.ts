/** What mails about an appointment have in common: both clocks, the way to its page, its entry in a calendar. */
import { pageUrl, type MailContext } from '../context.ts';
import type { Payload } from '../payloads.ts';
import type { CalendarEntry, Clock } from '../view.ts';

/** What both clocks need to know. */
type Meeting = Pick<
  Payload<'waitlist_offer'>,
  'startsAt' | 'endsAt' | 'patientTimeZone' | 'doctorTimeZone' | 'doctorCity'
>;

/** The facts of an appointment as `private.mail_facts` writes them. */
export type Appointment = Omit<Payload<'appointment_confirmed_patient'>, 'refundMoments'>;

/** The room opens this long before the start. */
const ROOM_OPENS_MINUTES = 15;

/** One side of the appointment: whose clock, what the place is called. */
type Side = { label: string; timeZone: string; city: string };

/** The reader's side and the other's: whose clock, and what the place is called. */
export function sides(payload: Meeting, { t, formats, isolate }: MailContext, who: 'patient' | 'doctor') {
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

/** What every mail about a coming appointment shows: both clocks and the way to its page. */
export function shared(payload: Appointment, context: MailContext, reader: Side, other: Side) {
  return {
    clocks: clocks(payload.startsAt, context, reader, other),
    button: { label: context.t('appointment.open'), href: appointmentUrl(payload, context) },
  };
}

/** Both clocks, with the day under each where it differs; one when they show the same. */
/** Both clocks, for a mail that is not about an appointment yet. */
export function clocks(
  startsAt: string,
  context: MailContext,
  reader: Side,
  other: Side,
): [Clock] | [Clock, Clock] {
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

/** Both clocks as words for a sentence. */
export function clockWords(payload: Meeting, { formats }: MailContext, reader: Side, other: Side) {
  return {
    clock: formats.clock(payload.startsAt, reader.timeZone),
    city: reader.city,
    otherClock: formats.clock(payload.startsAt, other.timeZone),
    otherCity: other.city,
  };
}

/** Where it takes place, or when the room opens. */
export function room(
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

type EntryOptions =
  | { to: 'patient'; cancelled?: boolean }
  /** The patient's name never leaves a page behind sign-in. */
  | { to: 'doctor'; patientInitials: string | null | undefined; cancelled?: boolean };

/**
 * The appointment as the calendar of its recipient holds it; with `cancelled` the file takes it out again. What it
 * says has to be what the application's own files say: `calendar-parity.test.ts` compares them.
 */
export function calendarEntry(
  payload: Appointment,
  context: MailContext,
  options: EntryOptions,
): CalendarEntry {
  const { t } = context;
  const url = appointmentUrl(payload, context);
  const { appointmentId, sequence, startsAt, endsAt, changedAt, reference } = payload;
  return {
    method: options.cancelled ? 'CANCEL' : 'REQUEST',
    appointmentId,
    sequence,
    startsAt,
    endsAt,
    changedAt: changedAt ?? null,
    title: entryTitle(payload, context, options),
    description: t(`calendar.description.${payload.mode}`, { reference, url }),
    location: payload.mode === 'video' ? url : (payload.doctorAddress ?? payload.doctorCity),
    url,
  };
}

function entryTitle(payload: Appointment, { t }: MailContext, options: EntryOptions): string {
  if (options.to === 'patient') return t('calendar.patientTitle', { doctor: payload.doctorName });
  const { patientInitials: patient } = options;
  return patient ? t('calendar.doctorTitle', { patient }) : t('calendar.doctorTitleNoName');
}

const appointmentUrl = (payload: Appointment, context: MailContext) =>
  pageUrl(context, `/appointments/${payload.appointmentId}`);

/** How long it takes, in minutes. */
export const minutes = (payload: Meeting) =>
  Math.round((Date.parse(payload.endsAt) - Date.parse(payload.startsAt)) / 60_000);
