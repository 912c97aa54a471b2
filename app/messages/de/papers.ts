import type { Translation } from '../translation';

/** The papers of a doctor's licence. */
export const papers: Translation<'papers'> = {
  title: 'Die Approbation selbst',
  none: 'Laden Sie Ihre Approbation oder die Seite des Registers, die Sie nennt, als PDF oder Foto hoch. Nur Sie und die Menschen bei eCureTrip, die sie prüfen, sehen sie.',
  lead: 'Nur Sie und die Menschen bei eCureTrip, die sie prüfen, sehen diese Dateien.',
  scan: {
    pending: 'Wird auf Viren geprüft',
    clean: 'Da',
    infected: 'Ein Virus wurde gefunden; wir haben sie entfernt',
    failed: 'Konnte nicht auf Viren geprüft werden',
  },
  file: 'Datei hinzufügen',
  fileHint: 'PDF, JPEG, PNG, WebP oder HEIC, höchstens 10 MB.',
  submit: 'Datei hochladen',
  remove: 'Entfernen',
  removeWhat: ' {name}',
  back: 'Ihre Praxis',
  crumb: 'Wo Sie sind',
  page: 'Ihre Approbation als Datei',
};
