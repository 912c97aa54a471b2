import type { Translation } from '../../translation';

/** What is wrong with the forms of verification. */
export const verificationErrors = {
  checkKindMissing: 'Elija qué comprobó.',
  checkPlaceMissing: 'Escriba dónde miró.',
  checkPlaceLong: 'Acorte esto a 500 caracteres como máximo.',
  checkResultMissing: 'Elija qué encontró.',
  checkNoteMissing: 'Escriba qué encontró en su lugar.',
  checkNoteLong: 'Acorte esto a 2000 caracteres como máximo.',
  answerMissing: 'Escriba su respuesta.',
  answerLong: 'Acorte su respuesta a 2000 caracteres como máximo.',
  answerNotAsked: 'Ya no se le pregunta nada. Cargue la página otra vez.',
  verificationMoved:
    'La verificación de este médico ha cambiado mientras tanto. Vuelva atrás y mírela otra vez.',
  checksMissing:
    'No están anotadas todas las comprobaciones necesarias, o el médico ha cambiado los datos comprobados.',
  licenceEnded: 'La licencia ha caducado. Pida al médico la renovada.',
  licenceNotStated: 'El médico no ha indicado registro, número y país de la licencia.',
} as const satisfies Partial<Translation<'errors'>>;
