import type { appointments as English } from '../en/appointments.ts';
import type { Translation } from '../translation.ts';

export const appointments: Translation<typeof English> = {
  appointment: {
    mode: { video: 'por vídeo', in_person: 'en persona' },
    yourTime: 'Su hora',
    doctorsTime: 'Hora del médico',
    patientsTime: 'Hora del paciente',
    bothTimes: 'La misma hora para los dos',
    open: 'Abrir la cita',
    roomOpens:
      'La sala abre en esta página a las {clock}, su hora. Los detalles de su salud solo se muestran allí, después de iniciar sesión.',
    addressThere:
      'La dirección está en esta página. Los detalles de su salud solo se muestran allí, después de iniciar sesión.',
    doctorRoomOpens:
      'La sala abre en esta página a las {clock}, su hora. Lo que el paciente le escribió solo se muestra allí.',
    doctorAddressThere: 'Lo que el paciente le escribió solo se muestra allí, después de iniciar sesión.',
    calendarFile: 'El archivo adjunto pone la cita en su calendario.',
  },
  refund_terms: {
    ifYouCancel: 'Si cancela',
    youGetBack: 'Se le devuelve',
    until: 'Hasta el {moment}, su hora',
    thenUntil: 'Después, hasta el {moment}, su hora',
    after: 'Más tarde, o si no se presenta',
    fromNow: 'A partir de ahora, o si no se presenta',
    doctorCancels: '{doctor} cancela o no se presenta',
  },
  appointment_confirmed_patient: {
    subject: 'Su cita del {day}',
    preheader:
      '{clock} en {city}, {otherClock} en {otherCity}. Su dinero queda retenido hasta que la consulta haya tenido lugar.',
    title: 'Su cita está confirmada',
    intro:
      'Tiene cita con {doctor} {mode} el <strong>{day}</strong>, durante {minutes, plural, one {# minuto} other {# minutos}}.',
    heldLead: '{amount} quedan retenidos hasta que la consulta haya tenido lugar.',
    held: 'El médico solo cobra después.',
  },
  appointment_confirmed_doctor: {
    subject: 'Reserva: {day}, {clock}',
    preheader: '{clock} en {city}, {otherClock} en {otherCity}. El pago queda retenido para usted.',
    title: 'Un paciente ha reservado con usted',
    intro:
      'Tiene cita con <strong>{patient}</strong> {mode} el <strong>{day}</strong>, durante {minutes, plural, one {# minuto} other {# minutos}}.',
    introNoName:
      'Tiene cita con un paciente {mode} el <strong>{day}</strong>, durante {minutes, plural, one {# minuto} other {# minutos}}.',
    heldLead: '{amount} quedan retenidos para usted.',
    held: 'Se liberan después de que la consulta haya tenido lugar, menos la comisión de eCureTrip.',
  },
  appointment_reminder_patient: {
    subject: { day: 'Recordatorio: {day}, {clock}', hour: 'Su cita es a las {clock}' },
    preheader: '{clock} en {city}, {otherClock} en {otherCity}.',
    title: { day: 'Su cita se acerca', hour: 'Su cita empieza en una hora' },
    intro:
      'Tiene cita con {doctor} {mode} el <strong>{day}</strong>, durante {minutes, plural, one {# minuto} other {# minutos}}.',
    change:
      'Si no puede venir, cambie la hora o cancele la cita en su página. Allí ve primero cuánto se le devuelve.',
  },
  appointment_reminder_doctor: {
    subject: { day: 'Recordatorio: {day}, {clock}', hour: 'Su próximo paciente es a las {clock}' },
    preheader: '{clock} en {city}, {otherClock} en {otherCity}.',
    title: { day: 'Se acerca una cita', hour: 'Una cita empieza en una hora' },
    intro:
      'Tiene cita con <strong>{patient}</strong> {mode} el <strong>{day}</strong>, durante {minutes, plural, one {# minuto} other {# minutos}}.',
    introNoName:
      'Tiene cita con un paciente {mode} el <strong>{day}</strong>, durante {minutes, plural, one {# minuto} other {# minutos}}.',
    change: 'Si no puede atenderla, cambie la hora o cancele la cita en su página.',
  },
  waitlist_offer: {
    subject: 'Hay una hora libre para usted: {day}, {clock}',
    preheader: 'Está reservada para usted hasta las {until}. {clock} en {city}, {otherClock} en {otherCity}.',
    title: 'Ha quedado libre una hora',
    first:
      'Nos pidió que le avisáramos. {doctor} puede atenderle {mode} el <strong>{day}</strong>, durante {minutes, plural, one {# minuto} other {# minutos}}.',
    earlier:
      'Pidió una hora anterior. {doctor} puede atenderle {mode} el <strong>{day}</strong>, en lugar del {oldMoment} ({oldZone}).',
    button: 'Ver esta hora',
    keptLead: 'Está reservada para usted hasta el {moment} ({zone}).',
    kept: 'Después pasa a la siguiente persona que espera. Si no la quiere, no tiene que hacer nada.',
    footer:
      'Recibe este correo porque espera por una hora de {doctor}. Puede dejar la lista de espera en la página que se abre.',
  },
  calendar: {
    patientTitle: 'Consulta con {doctor}',
    doctorTitle: 'Consulta, paciente {patient}',
    doctorTitleNoName: 'Consulta, eCureTrip',
    description: {
      video: 'Consulta por vídeo, referencia {reference}. La sala abre 15 minutos antes del inicio: {url}',
      in_person: 'Consulta en la clínica, referencia {reference}: {url}',
    },
  },
};
