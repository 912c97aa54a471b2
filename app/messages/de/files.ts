import type { Translation } from '../translation';

/** A patient's medical files: list, adding, one file. */
export const files: Translation<'files'> = {
  title: 'Ihre Unterlagen',
  lead: 'Nur Sie können diese Dateien sehen. Ärztinnen und Ärzte sehen eine Datei, nachdem Sie sie geteilt haben, so lange, wie Sie es bestimmen.',
  tabs: {
    label: 'Teile Ihrer Unterlagen',
    files: 'Dateien',
    summaries: 'Ärztliche Zusammenfassungen',
    access: 'Wer hat was geöffnet',
  },
  add: 'Dateien hinzufügen',
  list: 'Dateien',
  pages: 'Seiten mit Dateien',
  first: 'Neueste',
  older: 'Ältere',
  open: 'Öffnen',
  openOf: ' {title}',
  share: 'Teilen',
  shareOf: ' {title}',
  edit: 'Ändern',
  editOf: ', was über {title} geschrieben steht',
  remove: 'Löschen',
  removeOf: ' {title}',
  room: {
    of: '{used} von {quota}',
    line: '{count, plural, one {Eine Datei} other {# Dateien}}, {room}',
  },
  none: {
    title: 'Noch keine Datei',
    text: 'Fügen Sie Befunde, Bilder und Briefe hinzu, die ärztlich gesehen werden sollen. Niemand sieht sie, bevor Sie sie teilen.',
  },
  noMatch: {
    title: 'Keine Datei passt',
    text: 'Keine Ihrer Dateien passt zu dieser Suche. Versuchen Sie andere Wörter, eine andere Art oder andere Tage.',
    all: 'Alle Dateien anzeigen',
  },
  search: {
    label: 'Ihre Dateien durchsuchen',
    words: 'Wörter in Titel, Notiz oder Dateiname',
    category: 'Art',
    any: 'Alle Arten',
    from: 'Von',
    to: 'Bis',
    more: 'Art und Datum',
    submit: 'Suchen',
    clear: 'Alle Dateien anzeigen',
  },
  category: {
    lab_result: 'Laborbefund',
    imaging: 'Scan oder Röntgenbild',
    prescription: 'Rezept',
    discharge_letter: 'Entlassungsbrief',
    referral: 'Brief oder Überweisung',
    vaccination: 'Impfung',
    insurance: 'Versicherung',
    other: 'Anderes',
  },
  type: {
    pdf: 'PDF',
    jpeg: 'JPEG-Bild',
    png: 'PNG-Bild',
    webp: 'WebP-Bild',
    heic: 'HEIC-Bild',
    doc: 'Word-Dokument (DOC)',
    docx: 'Word-Dokument (DOCX)',
    txt: 'Text',
  },
  scan: {
    pending: 'Wird geprüft',
    pendingText: 'Noch kann niemand sie öffnen.',
    again: 'Noch einmal nachsehen',
    clean: 'Geprüft, ohne Virus',
    notScanned: 'Nicht auf Viren geprüft',
    infected: 'Virus gefunden, gelöscht',
    infectedText:
      'Niemand hat sie geöffnet, und sie kann nicht geteilt werden. Ihre anderen Dateien sind nicht betroffen. Wenn es ein Papier ist, scannen Sie es noch einmal und fügen Sie die neue Datei hinzu.',
    failed: 'Konnte nicht geprüft werden',
    failedText:
      'Niemand kann sie öffnen. Löschen Sie sie und fügen Sie sie noch einmal hinzu, oder bitten Sie die Klinik um eine neue Kopie.',
    lost: 'Die Datei ist verloren',
    lostText:
      'Das ist unser Fehler: Die Datei ist nicht dort, wo wir sie aufbewahren. Fügen Sie sie noch einmal hinzu, wenn Sie können. Wir wissen davon.',
  },
  form: {
    title: 'Dateien hinzufügen',
    then: 'Was dann geschieht',
    unscanned:
      'Dateien werden hier nicht auf Viren geprüft: Die Virenprüfung ist auf diesem Server ausgeschaltet.',
    private: 'Niemand sonst sieht eine Datei, bevor Sie sie mit einer Ärztin oder einem Arzt teilen.',
    lead: 'Jede Datei wird auf Viren geprüft, bevor jemand sie öffnen kann. Das dauert etwa eine Minute.',
    back: 'Ihre Unterlagen',
    crumbLabel: 'Wo Sie sind',
    name: 'Titel',
    nameHint: 'Zum Beispiel „MRT des linken Knies“. Ohne Titel heißt jede Datei wie ihr Dateiname.',
    category: 'Was ist es?',
    date: 'Datum auf dem Dokument',
    note: 'Notiz',
    noteHint: 'Was Sie sich dazu merken möchten.',
    files: 'Dateien',
    filesHint: 'PDF, JPEG, PNG, WebP, HEIC, Word oder Text. Je bis zu 10 MB, {count} auf einmal.',
    submit: 'Zu meinen Unterlagen hinzufügen',
    tooMany:
      'Nur {count, plural, one {die erste Datei wurde} other {die ersten # Dateien wurden}} gelesen. Fügen Sie die anderen danach hinzu.',
    added: '{count, plural, one {Eine Datei wurde hinzugefügt} other {# Dateien wurden hinzugefügt}}',
    addedText: 'Diese sind jetzt in Ihren Unterlagen. Die anderen wurden nicht angenommen.',
    refused:
      '{count, plural, one {Eine Datei wurde nicht angenommen} other {# Dateien wurden nicht angenommen}}',
    chooseAgain:
      'Ihr Browser kann eine Datei nicht selbst noch einmal auswählen. Was Sie geschrieben haben, steht noch hier.',
  },
  upload: {
    drop: 'Ziehen Sie Dateien hierher, oder wählen Sie sie aus',
    chosen: 'Gewählte Dateien',
    ready: 'Bereit',
    sending: '{percent} % gesendet',
    checking: 'Gesendet. Wir sehen sie an.',
    done: 'Hinzugefügt',
    failed: 'Nicht hinzugefügt',
    cancelled: 'Angehalten',
    cancel: 'Anhalten',
    cancelOf: ', {name} nicht senden',
    retry: 'Noch einmal versuchen',
    retryOf: ' mit {name}',
    remove: 'Herausnehmen',
    removeOf: ' {name}',
    own: 'Titel, Art, Datum und Notiz dieser Datei',
    ownOf: ', {name}',
    ownHint: 'Was Sie leer lassen, gilt wie oben für alle Dateien.',
    ownTitle: 'Titel dieser Datei',
    ownCategory: 'Art dieser Datei',
    ownDate: 'Datum auf diesem Dokument',
    ownNote: 'Notiz zu dieser Datei',
    asAll: 'Wie für alle Dateien',
    submit: '{count, plural, one {Diese Datei hinzufügen} other {# Dateien hinzufügen}}',
    progress: '{name}, gesendet',
    status: '{done, number} von {all, plural, one {# Datei} other {# Dateien}} hinzugefügt',
    allDone: '{count, plural, one {Die Datei ist} other {Alle # Dateien sind}} in Ihren Unterlagen.',
    see: 'Dateien ansehen',
    offline:
      'Die Verbindung ist abgebrochen. Von dieser Datei wurde nichts behalten. Versuchen Sie es noch einmal.',
    tooOften:
      'Es kamen viele Dateien in kurzer Zeit; von dieser wurde nichts behalten. Warten Sie {minutes, plural, one {# Minute} other {# Minuten}} und versuchen Sie es dann noch einmal.',
  },
  refused: {
    file_missing: 'Wählen Sie eine Datei aus.',
    file_empty: '{name} ist leer. Speichern oder laden Sie sie noch einmal und fügen Sie sie dann hinzu.',
    file_too_large:
      '{name} ist größer als 10 MB. Speichern Sie sie kleiner oder in Teilen und fügen Sie sie dann hinzu.',
    file_truncated:
      '{name} ist unvollständig: Das Ende fehlt. Laden oder scannen Sie sie noch einmal und fügen Sie sie dann hinzu.',
    file_damaged:
      '{name} kann nicht geöffnet werden, weil sie beschädigt ist. Speichern oder scannen Sie sie noch einmal und fügen Sie sie dann hinzu.',
    file_locked:
      '{name} ist mit einem Passwort geschützt. Speichern Sie sie ohne Passwort und fügen Sie sie dann hinzu.',
    file_polyglot:
      'In {name} ist eine zweite Datei versteckt. Solche Dateien bewahren wir nicht auf. Bitten Sie die Klinik um eine saubere Kopie.',
    file_zip_bomb: '{name} würde beim Öffnen viel zu groß. Solche Dateien bewahren wir nicht auf.',
    file_image_too_large:
      '{name} hat zu viele Bildpunkte, um angezeigt zu werden. Speichern Sie das Bild kleiner und fügen Sie es dann hinzu.',
    file_macros:
      '{name} enthält ein Programm (Makros). Speichern Sie sie als PDF und fügen Sie sie dann hinzu.',
    file_html: '{name} ist eine Webseite. Drucken Sie die Seite als PDF und fügen Sie dieses hinzu.',
    file_svg:
      '{name} ist eine SVG-Zeichnung, die ein Programm enthalten kann. Speichern Sie sie als PDF oder PNG und fügen Sie sie dann hinzu.',
    file_program: '{name} ist ein Programm, kein Dokument. Programme bewahren wir nie auf.',
    file_archive:
      '{name} ist ein Archiv mit anderen Dateien. Entpacken Sie es und fügen Sie die einzelnen Dateien hinzu, oder bitten Sie die Klinik um ein PDF.',
    file_office_other:
      '{name} ist eine Office-Datei, aber kein Word-Dokument. Speichern Sie sie als PDF und fügen Sie sie dann hinzu.',
    file_not_allowed:
      '{name} ist keine der Arten, die wir anzeigen können: PDF, JPEG, PNG, WebP, HEIC, Word oder Text.',
    file_name_disagrees:
      'Der Name {name} sagt etwas anderes, als die Datei ist: {really}. Geben Sie ihr die richtige Endung oder speichern Sie sie neu, und fügen Sie sie dann hinzu.',
    file_name_path:
      'Der Name dieser Datei führt in einen anderen Ordner. Benennen Sie die Datei um und fügen Sie sie dann hinzu.',
    file_check_slow:
      'Das Ansehen von {name} hat zu lange gedauert. Versuchen Sie es in einigen Minuten noch einmal, oder speichern Sie sie als einfacheres PDF.',
    title_missing: 'Schreiben Sie einen Titel für {name}.',
    title_too_long: 'Kürzen Sie den Titel auf höchstens 200 Zeichen.',
    note_too_long: 'Kürzen Sie die Notiz auf höchstens 2.000 Zeichen.',
    date_out_of_range: 'Prüfen Sie das Datum: Der Tag muss in der Vergangenheit liegen.',
    upload_running:
      '{name} wird gerade in einem anderen Fenster hinzugefügt. Warten Sie einen Moment und sehen Sie dann Ihre Dateien an.',
    duplicate: '{name} ist schon in Ihren Unterlagen.',
    duplicateOpen: 'Vorhandene Datei öffnen',
    quota_exceeded:
      'Für {name} ist kein Platz: {left} sind noch frei. Löschen Sie eine Datei, die Sie nicht mehr brauchen.',
    not_patient: 'Nur Patientinnen und Patienten bewahren hier Dateien auf.',
    upload_interrupted:
      'Wir konnten {name} nicht aufbewahren: Bei uns hat etwas nicht geantwortet. Versuchen Sie es gleich noch einmal.',
    form_broken:
      'Die Dateien kamen nicht vollständig an, und von der letzten wurde nichts behalten. Senden Sie sie noch einmal.',
  },
  one: {
    crumb: 'Ihre Unterlagen',
    crumbLabel: 'Wo Sie sind',
    about: 'Über diese Datei',
    kind: 'Art',
    date: 'Datum auf dem Dokument',
    noDate: 'Nicht angegeben',
    added: 'Hinzugefügt',
    file: 'Datei',
    type: 'Format',
    size: 'Größe',
    pages: '{count, plural, one {eine Seite} other {# Seiten}}',
    note: 'Ihre Notiz',
    download: 'Herunterladen',
    preview: 'Was darin steht',
    pageOf: 'Seite {page} von {pages}',
    pageList: 'Seiten des Dokuments',
    before: 'Vorige Seite',
    next: 'Nächste Seite',
    picture: '{title}',
    pictureOfPage:
      '{title}, Seite {page} von {pages}. Um sie vorlesen zu lassen, laden Sie die Datei herunter.',
    cut: 'Das ist der Anfang. Laden Sie die Datei herunter, um alles zu lesen.',
    noPreview: 'Ein Word-Dokument kann hier nicht angezeigt werden. Laden Sie es herunter, um es zu lesen.',
    noPicture: 'Diese Datei kann hier nicht angezeigt werden. Laden Sie sie herunter, um sie anzusehen.',
    logged: 'Jedes Mal, wenn jemand diese Datei öffnet, auch Sie selbst, wird es aufgeschrieben.',
  },
  change: {
    title: 'Ändern, was über diese Datei geschrieben steht',
    submit: 'Speichern',
    back: 'Zurück zur Datei',
  },
  delete: {
    title: '{title} löschen?',
    text: 'Die Datei wird hier endgültig gelöscht. Auch Ärztinnen und Ärzte, mit denen Sie sie geteilt haben, können sie nicht mehr öffnen. Was eine Ärztin oder ein Arzt schon gelesen oder gespeichert hat, bleibt dort.',
    act: 'Datei löschen',
    keep: 'Datei behalten',
  },
};
