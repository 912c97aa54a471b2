import type { appointments as English } from '../en/appointments.ts';
import type { Translation } from '../translation.ts';

/** Mails about an appointment that is to come, and about a time that has become free. */
export const appointments: Translation<typeof English> = {
  appointment: {
    mode: { video: 'per Video', in_person: 'in der Klinik' },
    yourTime: 'Ihre Uhrzeit',
    doctorsTime: 'In der Praxis',
    patientsTime: 'Am Patientenort',
    bothTimes: 'Dieselbe Uhrzeit für Sie beide',
    open: 'Termin öffnen',
    roomOpens:
      'Der Raum öffnet auf dieser Seite um {clock} Ihrer Uhrzeit. Angaben zu Ihrer Gesundheit stehen nur dort, nach dem Anmelden.',
    addressThere:
      'Die Adresse steht auf dieser Seite. Angaben zu Ihrer Gesundheit stehen nur dort, nach dem Anmelden.',
    doctorRoomOpens:
      'Der Raum öffnet auf dieser Seite um {clock} Ihrer Uhrzeit. Was Ihnen zum Termin geschrieben wurde, steht nur dort.',
    doctorAddressThere: 'Was Ihnen zum Termin geschrieben wurde, steht nur dort, nach dem Anmelden.',
    calendarFile: 'Die angehängte Datei trägt den Termin in Ihren Kalender ein.',
  },
  refund_terms: {
    ifYouCancel: 'Wenn Sie absagen',
    youGetBack: 'Sie erhalten zurück',
    until: 'Bis {moment} Ihrer Uhrzeit',
    thenUntil: 'Danach bis {moment} Ihrer Uhrzeit',
    after: 'Danach, oder wenn Sie nicht kommen',
    fromNow: 'Von jetzt an, oder wenn Sie nicht kommen',
    doctorCancels: '{doctor} sagt ab oder kommt nicht',
  },
  appointment_confirmed_patient: {
    subject: 'Ihr Termin: {day}',
    preheader:
      '{clock} in {city}, {otherClock} in {otherCity}. Ihr Geld wird verwahrt, bis Ihre Konsultation stattgefunden hat.',
    title: 'Ihr Termin ist bestätigt',
    intro:
      'Sie treffen {doctor} {mode}: <strong>{day}</strong>, {minutes, plural, one {# Minute} other {# Minuten}}.',
    heldLead: '{amount} werden verwahrt, bis Ihre Konsultation stattgefunden hat.',
    held: 'Erst danach wird die Ärztin oder der Arzt bezahlt.',
  },
  appointment_confirmed_doctor: {
    subject: 'Gebucht: {day}, {clock}',
    preheader: '{clock} in {city}, {otherClock} in {otherCity}. Die Zahlung wird für Sie verwahrt.',
    title: 'Bei Ihnen wurde ein Termin gebucht',
    intro:
      'Sie treffen <strong>{patient}</strong> {mode}: <strong>{day}</strong>, {minutes, plural, one {# Minute} other {# Minuten}}.',
    introNoName:
      'Ein Termin {mode} wurde gebucht: <strong>{day}</strong>, {minutes, plural, one {# Minute} other {# Minuten}}.',
    heldLead: '{amount} werden für Sie verwahrt.',
    held: 'Das Geld wird nach der Konsultation abzüglich der Gebühr von eCureTrip an Sie freigegeben.',
  },
  appointment_reminder_patient: {
    subject: { day: 'Erinnerung: {day}, {clock}', hour: 'Ihr Termin ist um {clock}' },
    preheader: '{clock} in {city}, {otherClock} in {otherCity}.',
    title: { day: 'Ihr Termin steht bevor', hour: 'Ihr Termin beginnt in einer Stunde' },
    intro:
      'Sie treffen {doctor} {mode}: <strong>{day}</strong>, {minutes, plural, one {# Minute} other {# Minuten}}.',
    change:
      'Wenn Sie nicht kommen können, verlegen Sie ihn auf seiner Seite, oder sagen Sie ihn ab. Dort sehen Sie zuerst, was Sie zurückbekommen.',
  },
  appointment_reminder_doctor: {
    subject: { day: 'Erinnerung: {day}, {clock}', hour: 'Ihr nächster Termin ist um {clock}' },
    preheader: '{clock} in {city}, {otherClock} in {otherCity}.',
    title: { day: 'Ein Termin steht bevor', hour: 'Ein Termin beginnt in einer Stunde' },
    intro:
      'Sie treffen <strong>{patient}</strong> {mode}: <strong>{day}</strong>, {minutes, plural, one {# Minute} other {# Minuten}}.',
    introNoName:
      'Ein Termin {mode} steht bevor: <strong>{day}</strong>, {minutes, plural, one {# Minute} other {# Minuten}}.',
    change: 'Wenn Sie ihn nicht wahrnehmen können, verlegen Sie ihn auf seiner Seite, oder sagen Sie ihn ab.',
  },
  waitlist_offer: {
    subject: 'Eine Zeit ist für Sie frei: {day}, {clock}',
    preheader: 'Die Zeit ist bis {until} für Sie reserviert. {clock} in {city}, {otherClock} in {otherCity}.',
    title: 'Eine Zeit ist frei geworden',
    first:
      'Sie wollten es erfahren. {doctor} hat {mode} Zeit für Sie: <strong>{day}</strong>, {minutes, plural, one {# Minute} other {# Minuten}}.',
    earlier:
      'Sie haben um eine frühere Zeit gebeten. {doctor} hat {mode} Zeit für Sie: <strong>{day}</strong>, statt {oldMoment} ({oldZone}).',
    button: 'Diese Zeit ansehen',
    keptLead: 'Die Zeit ist bis {moment} ({zone}) für Sie reserviert.',
    kept: 'Danach geht sie an die nächste Person, die wartet. Wenn Sie sie nicht möchten, müssen Sie nichts tun.',
    footer:
      'Sie erhalten das, weil Sie auf eine Zeit von {doctor} warten. Auf der Seite, die sich öffnet, können Sie das Warten beenden.',
  },
  calendar: {
    patientTitle: 'Konsultation mit {doctor}',
    doctorTitle: 'Konsultation, {patient}',
    doctorTitleNoName: 'Konsultation, eCureTrip',
    description: {
      video: 'Konsultation per Video, Nummer {reference}. Der Raum öffnet 15 Minuten vor dem Beginn: {url}',
      in_person: 'Konsultation in der Klinik, Nummer {reference}: {url}',
    },
  },
};
