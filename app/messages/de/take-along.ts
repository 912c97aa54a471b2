import type { Translation } from '../translation';

/** Taking everything along, and bringing it back. */
export const takeAlong: Translation<'takeAlong'> = {
  back: 'Ihre Unterlagen',
  crumb: 'Sie sind hier',
  export: {
    title: 'Alles mitnehmen',
    lead: 'Ein Archiv mit allen Ihren Dateien, Terminen, Zusammenfassungen, Einwilligungen und dem Zugriffsprotokoll, in einer Standardform, die andere Gesundheitssysteme lesen (FHIR R4). Wir schreiben Ihnen, wenn es fertig ist.',
    submit: 'Export erstellen',
    list: 'Ihre Exporte',
    asked: 'Angefordert {moment}',
    state: {
      pending: 'Wird erstellt, {done, number} von {total, plural, one {# Datei} other {# Dateien}} geprüft',
      starting: 'Wird erstellt',
      ready: 'Bereit bis {moment}',
      failed: 'Es hat nicht geklappt. Fordern Sie einen neuen an',
      expired: 'Nicht mehr hier',
    },
    download: 'Herunterladen',
    downloadOf: ': Export vom {moment}',
    again: 'Noch einmal nachsehen',
    what: 'Ein Export kann {days, plural, one {# Tag} other {# Tage}} lang heruntergeladen werden, nur von Ihnen, wenn Sie angemeldet sind. Dateien, die noch geprüft werden, sind nicht darin.',
    import: 'Dateien aus einem Export zurückbringen',
  },
  import: {
    title: 'Dateien aus einem Export übernehmen',
    lead: 'Wählen Sie einen Export von eCureTrip oder ein FHIR-R4-Bundle, das seine Dateien enthält. Die Dateien kommen in Ihre Unterlagen; jede wird auf Viren geprüft. Termine und Zahlungen können nicht übernommen werden.',
    label: 'Archiv (ZIP) oder Bundle (JSON)',
    hint: 'Höchstens {megabytes, number} MB. Was Sie schon haben, wird nicht doppelt hinzugefügt.',
    submit: 'Übernehmen',
    done: '{added, plural, =0 {Es wurde keine Datei hinzugefügt} one {# Datei wurde hinzugefügt} other {# Dateien wurden hinzugefügt}}',
    files: 'Dateien darin',
    outcome: {
      added: 'Hinzugefügt, wird geprüft',
      known: 'Sie haben sie schon',
      refused: 'Nicht hinzugefügt',
    },
    missing:
      '{name} ist im Bundle genannt, aber der Inhalt fehlt oder kann nicht gelesen werden. Fragen Sie dort danach, woher der Export kommt.',
    toRecords: 'Unterlagen ansehen',
  },
  refused: {
    import_not_readable:
      'Dieses Archiv ist beschädigt oder gesperrt, deshalb wurde nichts übernommen. Laden Sie den Export noch einmal herunter.',
    import_no_bundle:
      'In diesem Archiv gibt es keine Datei „fhir-bundle.json“, es ist also kein Export. Wählen Sie ein anderes.',
    import_not_fhir: 'Diese Datei ist kein FHIR-Bundle. Wählen Sie das Archiv oder das Bundle darin.',
    import_too_large: 'Entpackt ist dieses Archiv größer, als wir annehmen. Deshalb wurde nichts übernommen.',
    import_bad_names:
      'In diesem Archiv gibt es Namen, die aus ihm hinausführen. Deshalb wurde nichts übernommen.',
    import_no_files: 'In diesem Bundle gibt es keine Datei, die übernommen werden könnte.',
    import_missing: 'Wählen Sie eine Datei.',
    import_not_kept:
      'Wir konnten das Archiv nicht annehmen: Bei uns ist etwas ausgefallen. Versuchen Sie es in ein paar Minuten noch einmal; Dateien, die schon hier sind, bleiben, wie sie sind.',
  },
};
