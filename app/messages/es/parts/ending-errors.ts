import type { Translation } from '../../translation';

/** What is wrong with cancelling, moving and saying who did not come. */
export const endingErrors = {
  cancelReasonLong: 'Acorte el motivo a 1000 caracteres como máximo.',
  cancelReasonMissing: 'Escriba el motivo en una frase, para que el paciente lo sepa.',
  objectionLong: 'Acorte el texto a 2000 caracteres como máximo.',
  objectionMissing: 'Escriba qué pasó, para que una persona pueda decidir.',
  refund_changed: 'La cantidad que se devuelve ha cambiado',
  reason_missing: 'Escriba el motivo en una frase, para que el paciente lo sepa',
  reason_too_long: 'Acorte el motivo a 1000 caracteres como máximo',
  text_missing: 'Escriba qué pasó, para que una persona pueda decidir',
  text_too_long: 'Acorte el texto a 2000 caracteres como máximo',
  wrong_state: 'Esta cita ha cambiado mientras tanto',
  already_started: 'La cita ya ha empezado',
  in_progress: 'La consulta ya ha empezado',
  notice_too_short: 'Falta muy poco para el inicio y ya no se puede cambiar',
  no_moves_left: 'No puede cambiarla más veces',
  moved_meanwhile: 'Esta cita se cambió mientras tanto. Mire primero su hora actual',
  too_far: 'Esta hora está demasiado lejos',
  slot_unavailable: 'Esta hora no se puede elegir',
  slot_taken: 'Esa hora se acaba de ocupar',
  own_overlap: 'Hay otra cita a esta hora',
  not_started: 'Solo puede decirlo después del inicio',
  already_reported: 'Ya lo ha dicho',
  too_late: 'El plazo para responder ha terminado',
} as const satisfies Partial<Translation<'errors'>>;
