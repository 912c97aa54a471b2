import type { Translation } from '../../translation';

/** What is wrong with reporting a problem and answering it. */
export const problemErrors = {
  problemKindMissing: 'Elija qué pasó.',
  problemMissing: 'Escriba en unas frases qué pasó.',
  problemLong: 'Acorte el texto a 2000 caracteres como máximo.',
  problemHopeLong: 'Acorte esto a 1000 caracteres como máximo.',
  problemAnswerMissing: 'Escriba su respuesta.',
  problem: {
    not_patient: 'Solo el paciente puede hacer esto',
    wrong_state: 'Esto ha cambiado mientras tanto. Abajo está cómo queda ahora',
    already_reported: 'Ya ha avisado de un problema',
    disputed: 'Su banco está examinando este pago',
    too_late: 'El plazo para esto ha terminado',
    kind_invalid: 'Elija qué pasó',
    text_missing: 'Escriba en unas frases qué pasó',
    text_too_long: 'Acorte el texto a 2000 caracteres como máximo',
    hope_too_long: 'Acorte lo que espera a 1000 caracteres como máximo',
  },
} as const satisfies Partial<Translation<'errors'>>;
