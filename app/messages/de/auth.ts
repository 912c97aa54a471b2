import type { Translation } from '../translation';

export const auth: Translation<'auth'> = {
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  signIn: {
    title: 'Anmelden',
    submit: 'Anmelden',
    forgot: 'Passwort vergessen?',
    newHere: 'Neu hier?',
    register: 'Konto anlegen',
    failed: 'Das hat nicht geklappt',
    toContinue: 'Melden Sie sich an, um weiterzumachen. Sie kommen dorthin zurück, wo Sie waren.',
    sendAgain: 'Link noch einmal senden',
  },
  register: {
    title: 'Konto anlegen',
    who: 'Wer sind Sie?',
    patient: 'Ich suche ärztlichen Rat',
    patientHint: 'Buchen und bewerten',
    doctor: 'Ich bin Ärztin oder Arzt',
    doctorHint: 'Wir prüfen Ihre Approbation, bevor Sie zu finden sind',
    name: 'Ihr Name',
    emailHint: 'Wir senden Ihnen einen Link zur Bestätigung.',
    passwordHint:
      'Mindestens 10 Zeichen. Drei Wörter hintereinander sind leicht zu merken und schwer zu erraten.',
    submit: 'Konto anlegen',
    have: 'Sie haben schon eines?',
  },
  sent: {
    title: 'Sehen Sie in Ihre E-Mails',
    text: 'Wenn {email} stimmt, ist eine E-Mail mit einem Link unterwegs. Öffnen Sie ihn, um Ihre Adresse zu bestätigen.',
    generic: 'Eine E-Mail mit einem Link ist unterwegs. Öffnen Sie ihn, um Ihre Adresse zu bestätigen.',
    wait: 'Das kann eine Minute dauern. Sehen Sie auch im Spam-Ordner nach. Der Link gilt eine Stunde.',
    known:
      'Wenn es zu dieser Adresse schon ein Konto gab, wurde kein neues angelegt: Melden Sie sich an oder fordern Sie ein neues Passwort an.',
    again: 'Noch einmal senden',
  },
  confirm: {
    signup: {
      title: 'E-Mail-Adresse bestätigen',
      text: 'Ein Klick, und Ihr Konto ist bereit.',
      submit: 'Adresse bestätigen',
    },
    recovery: {
      title: 'Neues Passwort festlegen',
      text: 'Weiter, um ein neues Passwort zu wählen.',
      submit: 'Weiter',
    },
    email_change: {
      title: 'Neue E-Mail-Adresse bestätigen',
      text: 'Von da an melden Sie sich mit ihr an.',
      submit: 'Neue Adresse bestätigen',
    },
    other: { title: 'Anmelden', text: 'Weiter, um sich mit diesem Link anzumelden.', submit: 'Weiter' },
    expired: {
      title: 'Dieser Link gilt nicht mehr',
      text: 'Ein Link gilt einmal und eine Stunde lang. Wenn Sie ihn schon benutzt haben, melden Sie sich einfach an.',
      again: 'Neuen Link senden',
    },
  },
  forgot: {
    title: 'Neues Passwort',
    text: 'Nennen Sie uns Ihre Adresse. Wenn es ein Konto dazu gibt, senden wir einen Link, mit dem Sie ein neues Passwort festlegen.',
    submit: 'Link senden',
    sentTitle: 'Sehen Sie in Ihre E-Mails',
    sentText:
      'Wenn es zu dieser Adresse ein Konto gibt, ist eine E-Mail mit einem Link unterwegs. Der Link gilt eine Stunde.',
    back: 'Zurück zur Anmeldung',
  },
  reset: {
    title: 'Neues Passwort wählen',
    password: 'Neues Passwort',
    submit: 'Passwort speichern',
    everywhere: 'Alle anderen Geräte werden abgemeldet.',
  },
  suspended: {
    title: 'Ihr Konto ist gesperrt',
    text: 'Sie sind abgemeldet und können sich vorerst nicht anmelden. Nichts in Ihrem Konto ist verloren.',
    money:
      'Geld, das Sie bezahlt haben, ist sicher: Es bleibt verwahrt, kommt zurück oder wird nach denselben Regeln wie bisher freigegeben.',
    write:
      'Wenn Sie das für einen Irrtum halten oder den Grund wissen möchten, antworten Sie auf die E-Mail, die wir Ihnen gesendet haben.',
    home: 'Zur Startseite',
  },
};
