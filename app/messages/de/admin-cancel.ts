import type { Translation } from '../translation';

/** Administrators: calling off appointments in place of a doctor. */
export const adminCancel: Translation<'adminCancel'> = {
  crumb: 'Konten',
  title:
    '{count, plural, one {Diesen Termin für die Ärztin oder den Arzt absagen?} other {# Termine für die Ärztin oder den Arzt absagen?}}',
  text: 'Alle Patientinnen und Patienten erhalten alles zurück und eine E-Mail, die sagt, dass der Termin nicht gehalten werden kann. Die Ärztin oder der Arzt erhält ebenfalls eine E-Mail. Das kann nicht rückgängig gemacht werden.',
  line: '{moment}, {name}: {amount} gehen zurück',
  hint: 'Wird im Prüfprotokoll aufbewahrt. Keine der beiden Seiten liest es.',
  submit:
    '{count, plural, one {Absagen und alles zurückgeben} other {# Termine absagen und alles zurückgeben}}',
  keep: 'Gebucht lassen',
  all: 'Alle absagen, die noch bevorstehen',
  one: 'Absagen',
  oneOf: ': {reference}',
  act: 'Was zu tun ist',
};
