import type { Translation } from '../translation';

/** The patient's own papers. */
export const records: Translation<'records'> = {
  title: 'Ihre Unterlagen',
  lead: 'Die Zusammenfassungen, die Ärztinnen und Ärzte nach Ihren Konsultationen geschrieben haben. Nur Sie und wer sie geschrieben hat, können eine Zusammenfassung lesen.',
  summaries: 'Zusammenfassungen',
  of: 'Zusammenfassung von {name}',
  meta: '{headline}, {day}',
  read: 'Lesen und drucken',
  readOf: ': Zusammenfassung von {name}, {day}',
  pages: 'Seiten mit Zusammenfassungen',
  first: 'Neueste',
  older: 'Ältere',
  none: {
    title: 'Noch keine Zusammenfassung',
    text: 'Nach einer Konsultation schreibt die Ärztin oder der Arzt eine Zusammenfassung. Sie steht dann hier zum Lesen und Drucken.',
    coming: 'Kommende Termine ansehen',
    find: 'Zur Arztsuche',
  },
};
