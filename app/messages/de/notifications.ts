import type { Translation } from '../translation';

/** Messages to a person: the list of them, and which of them are wanted. */
export const notifications: Translation<'notifications'> = {
  /** In the header. `count` is 100 for more than 99. */
  header: {
    link: 'Nachrichten',
    menu: '{count, plural, =0 {Nachrichten} =100 {Nachrichten (99+)} other {Nachrichten (#)}}',
    unread:
      '{count, plural, =0 {keine ungelesenen Nachrichten} one {# ungelesene Nachricht} =100 {mehr als 99 ungelesene Nachrichten} other {# ungelesene Nachrichten}}',
  },
  list: {
    title: 'Nachrichten',
    lead: 'Was wir Ihnen geschrieben haben. Nachrichten bleiben ein Jahr lang hier.',
    unreadLead:
      '{count, plural, one {Eine Nachricht ist ungelesen.} =100 {Mehr als 99 Nachrichten sind ungelesen.} other {# Nachrichten sind ungelesen.}}',
    tabs: 'Welche Nachrichten',
    all: 'Alle',
    unread: 'Ungelesen',
    none: 'Noch nichts',
    noneText: 'Wenn mit Ihren Terminen, Ihren Zahlungen oder Ihrem Konto etwas geschieht, lesen Sie es hier.',
    noneUnread: 'Sie haben alles gelesen',
    noneUnreadText: 'Neue Nachrichten erscheinen hier, sobald sie kommen.',
    isUnread: 'Ungelesen.',
    markOne: 'Als gelesen markieren',
    markOneOf: 'Als gelesen markieren: {subject}',
    markAll: 'Alle als gelesen markieren',
    unreadable: 'Eine Nachricht von eCureTrip',
    unreadableText: 'Diese Art von Nachricht kann diese Seite nicht anzeigen. Sie haben sie auch per E-Mail.',
    pages: 'Seiten mit Nachrichten',
    newest: 'Neueste',
    older: 'Ältere',
    settings: 'Wählen, welche Nachrichten Sie erhalten',
  },
  topics: {
    appointment_reminders: {
      title: 'Erinnerungen an Termine',
      text: 'Einen Tag vorher und eine Stunde vorher.',
    },
    waitlist_offers: {
      title: 'Zeiten, die frei werden',
      text: 'Wenn Sie auf eine Zeit warten. Ohne sie können Sie ein Angebot verpassen.',
    },
    follow_ups: {
      title: 'Vorschläge für Ihren nächsten Termin',
      text: 'Wenn Ihnen Zeiten vorgeschlagen werden.',
    },
    record_requests: {
      title: 'Fragen nach Dateien',
      text: 'Wenn Sie vor einer Konsultation um eine Datei gebeten werden.',
    },
    getting_started: {
      title: 'Erste Schritte',
      text: 'Wie Sie beginnen, einmal, nachdem Sie ein Konto angelegt haben.',
    },
  },
  profile: {
    title: 'Nachrichten, die Sie wählen können',
    text: 'Diese sind nützlich, aber es geht auch ohne sie.',
    mail: 'Per E-Mail',
    inApp: 'In der Liste Ihrer Nachrichten',
    necessaryTitle: 'Was immer kommt, und warum',
    submit: 'Auswahl speichern',
  },
  /** Why a kind cannot be refused. */
  necessary: {
    account:
      'Ihr Konto: Links zum Anmelden, und was geändert wurde. So bemerken Sie, wenn es jemand anderes tut.',
    booking: 'Ihre Termine: gebucht, verlegt, abgesagt. Ohne sie könnten Sie zur falschen Zeit kommen.',
    money: 'Ihr Geld: was verwahrt, ausgezahlt oder erstattet wird. Sie haben ein Recht, es zu wissen.',
    files: 'Ihre Dateien: wer sie im Notfall geöffnet hat, und was mit ihnen geschehen ist.',
  },
  /** Mails that do not reach somebody. */
  trouble: {
    banner: 'Unsere E-Mails erreichen Sie nicht',
    bannerText:
      'Bis das behoben ist, können Sie Änderungen Ihrer Termine verpassen. Sie finden alles unter „Nachrichten“.',
    bannerLink: 'Ansehen, was Sie tun können',
    title: 'Erreichen Sie unsere E-Mails?',
    well: 'Unsere E-Mails an {email} kommen an, soweit wir wissen.',
    trying:
      'Wir versuchen es wieder mit {email}. Die nächste E-Mail zeigt, ob sie ankommt. Wenn sie zurückkommt, sehen Sie es hier.',
    cause: {
      hard_bounce:
        'Eine E-Mail an {email} kam zurück: Die Gegenseite sagt, dass es diese Adresse nicht gibt.',
      refused:
        'Unser Maildienst stellt an {email} nicht mehr zu, weil E-Mails dorthin zurückkamen oder als Spam gemeldet wurden.',
      manual: 'E-Mails an {email} wurden bei unserem Maildienst ausgeschaltet.',
      spam_complaint:
        'Eine E-Mail an {email} wurde als Spam gemeldet. Seitdem senden wir nur das Nötige und keine Erinnerungen.',
    },
    what: 'Was Sie tun können',
    changeTitle: 'Eine andere Adresse nehmen',
    changeText:
      'Wenn die Adresse einen Fehler hat oder Sie sie nicht mehr benutzen, ändern Sie sie. Wir senden an die neue eine E-Mail, die Sie bestätigen.',
    change: 'E-Mail-Adresse ändern',
    tryTitle: 'Diese Adresse noch einmal versuchen',
    tryText:
      'Wenn die Adresse stimmt, war das Postfach vielleicht eine Weile voll oder geschlossen. Einmal am Tag können wir es für Sie noch einmal versuchen.',
    try: 'Noch einmal versuchen',
    tooSoon:
      'Sie haben das vor weniger als einem Tag getan, und die E-Mail kam wieder zurück. Versuchen Sie es morgen, oder nehmen Sie eine andere Adresse.',
    meanwhile: 'Alles, was wir Ihnen schreiben, steht auch unter „Nachrichten“.',
    back: 'Profil',
  },
  unsubscribe: {
    title: 'Diese E-Mails abbestellen?',
    ask: '{name}: Drücken Sie auf die Taste, und wir senden Ihnen keine mehr davon.',
    stays: 'E-Mails zu Ihren Buchungen, Ihrem Geld und Ihrem Konto kommen weiter: Sie brauchen sie.',
    submit: 'E-Mails abbestellen',
    done: 'Diese E-Mails sind abbestellt',
    doneText: '{name}: Wir senden Ihnen keine mehr davon.',
    again: 'Wieder senden',
    wanted: 'Diese E-Mails kommen wieder',
    wantedText: '{name}: Wir senden sie Ihnen wieder.',
    all: 'Alle Einstellungen stehen in Ihrem Profil',
  },
};
