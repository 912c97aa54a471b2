import type { Translation } from '../translation';

/** Deleting one's account: what goes, what stays, what comes first. */
export const deletion: Translation<'deletion'> = {
  title: 'Mein Konto löschen',
  lead: 'Lesen Sie, was gelöscht wird und was bleiben muss. Nichts geschieht, bevor Sie es mit Ihrem Passwort bestätigen.',
  crumb: 'Wo Sie sind',
  back: 'Profil',
  first: {
    title: 'Das muss zuerst abgeschlossen werden',
    text: 'Ihr Konto kann gelöscht werden, sobald nichts davon mehr offen ist.',
    appointment: 'Ein Termin, der noch kommt oder noch nicht abgeschlossen ist',
    appointmentText:
      'Warten Sie, bis er vorbei und abgeschlossen ist, oder sagen Sie ihn auf seiner Seite ab.',
    money: 'Geld, das noch verwahrt wird, unterwegs oder strittig ist',
    moneyText:
      'Es wird zuerst weitergegeben oder zurückgegeben. Sie müssen nichts tun, wenn die Seite nichts anderes sagt.',
    report: 'Eine Meldung, dass jemand nicht gekommen ist',
    reportText: 'Darüber wird zuerst entschieden.',
    item: '{reference}, {moment}',
    look: '{reference} ansehen',
  },
  take: {
    title: 'Nehmen Sie zuerst Ihre Dateien mit',
    text: 'Später können wir sie nicht mehr herausgeben. Der Export enthält Ihre Dateien und alles, was über Ihre Termine geschrieben wurde.',
    action: 'Alles exportieren',
  },
  gone: {
    title: 'Was gelöscht wird',
    files:
      'Ihre medizinischen Dateien, auf unseren Speichern und in unseren Listen. Von Ihrer Bestätigung an kann niemand sie öffnen.',
    shares: 'Alles, was Sie mit Ärztinnen und Ärzten geteilt haben, und worum Sie gebeten wurden.',
    health: 'Ihre Angaben zur Gesundheit und Ihr Notfallkontakt.',
    lists:
      'Ihre Plätze auf Wartelisten, Ihre Kalenderadresse und die Namen und Adressen von Begleitpersonen, die Sie eingeladen haben.',
    settings:
      'Ihre Auswahl zu E-Mails, die Geräte, auf denen Sie angemeldet waren, und Ihre Wiederherstellungscodes.',
    identity:
      'Ihr Name, Ihre Telefonnummer, Ihr Geburtsdatum, Ihr Land und Ihre E-Mail-Adresse. Sie können mit derselben Adresse wieder ein Konto anlegen.',
    contact:
      'Ihre Telefonnummer, Ihr Land und Ihre E-Mail-Adresse. Sie können mit derselben Adresse wieder ein Konto anlegen.',
    practice: 'Ihre öffentliche Seite, Ihre Sprechzeiten und die Beschreibung Ihrer Praxis.',
  },
  kept: {
    title: 'Was bleiben muss',
    text: '{years, plural, one {# Jahr} other {# Jahre}} lang, weil das Gesetz es verlangt. Es wird für nichts anderes benutzt.',
    money:
      'Zahlungen, unsere Bücher und Belege mit dem Namen, der beim Ausstellen darauf stand. Das Steuerrecht verlangt sie.',
    visits:
      'Dass Ihre Termine stattgefunden haben, was Sie beim Buchen, Absagen oder Widersprechen geschrieben haben, und die ärztlichen Notizen, Zusammenfassungen und Rezepte. Sie gehören zur Dokumentation der Ärztin oder des Arztes. Statt Ihres Namens steht dort „Gelöschtes Konto“.',
    reviews: 'Bewertungen, nur mit Ihrer Initiale und Ihrem Land, wie alle sie heute sehen.',
    log: 'Das Protokoll, wer Ihre Dateien wann geöffnet hat, mit diesen Namen und Ihrem, aber ohne die Titel der Dateien. Es belegt, dass niemand es verändert hat. Wenn jemand von uns Ihre Dateien geöffnet hat, bleibt auch der angegebene Grund.',
    records:
      'Dass Ihre Termine stattgefunden haben, was bei der Buchung geschrieben wurde, und Ihre Notizen, Zusammenfassungen und Rezepte. Es sind Behandlungsunterlagen, die auch Sie aufbewahren müssten.',
    doctor:
      'Ihr Name und Ihre Approbation auf den Zusammenfassungen, Rezepten und Belegen, die Ihre Patientinnen und Patienten haben, und die Kennung Ihres Auszahlungskontos.',
  },
  form: {
    title: 'Konto löschen',
    text: 'Das kann nicht rückgängig gemacht werden. Sie werden sofort abgemeldet, und eine letzte E-Mail bestätigt es. Das Löschen dauert meist einige Minuten.',
    current: 'Jetziges Passwort',
    word: 'Schreiben Sie {word}',
    wordHint: 'In großen oder kleinen Buchstaben.',
    submit: 'Mein Konto endgültig löschen',
    keep: 'Mein Konto behalten',
  },
  admin: {
    title: 'Konten der Administration bleiben',
    text: 'Ein Konto der Administration wird hier nicht gelöscht. Lassen Sie es zuerst von jemand anderem der Administration zu einem gewöhnlichen Konto machen.',
  },
  goodbye: {
    title: 'Auf Wiedersehen und alles Gute',
    text: 'Sie sind abgemeldet, und niemand kann Ihre Dateien mehr öffnen. Wir löschen jetzt Ihr Konto; das dauert meist einige Minuten.',
    mail: 'Eine letzte E-Mail bestätigt es. Danach schreiben wir Ihnen nicht mehr.',
    home: 'Zur Startseite',
  },
};
