import type { Translation } from '../../translation';

/** What is wrong with waiting for a time. */
export const waitlistErrors = {
  waitDateMissing: 'Escriba la fecha completa: día, mes y año.',
  waitDatesOrder: 'Elija un último día que no sea anterior al primero.',
  dates_invalid: 'Elija días que estén por venir, dentro de un año, y no posteriores a la cita que tiene.',
  already_waiting: 'Ya espera por esto. No hay que hacer nada más.',
  waitlist_full: 'Ya espera por cinco horas. Deje primero de esperar por una de ellas.',
  doctor_not_bookable:
    'Por ahora no se puede reservar con este médico, así que nadie puede esperar por una hora.',
  offer_over: 'La media hora terminó antes de que nos llegara su respuesta. Su cita sigue como está.',
} as const satisfies Partial<Translation<'errors'>>;
