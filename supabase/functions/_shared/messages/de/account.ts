import type { account as English } from '../en/account.ts';
import type { Translation } from '../translation.ts';

/** Mails about the account: signing up and in, password, address, second factor, the end. */
export const account: Translation<typeof English> = {
  confirm_signup: {
    subject: 'Bestätigen Sie Ihre E-Mail-Adresse',
    preheader: 'Ein Klick auf der Seite, die sich öffnet, und Ihr Konto ist bereit.',
    title: 'Bestätigen Sie Ihre E-Mail-Adresse',
    intro:
      'Mit dieser Adresse wurde ein Konto bei eCureTrip angelegt. Bestätigen Sie auf der Seite, die sich öffnet, dass sie Ihnen gehört.',
    button: 'Adresse bestätigen',
    notYou: 'Wenn Sie das nicht waren, tun Sie nichts. Ohne Ihre Bestätigung bleibt das Konto geschlossen.',
  },
  recovery: {
    subject: 'Wählen Sie ein neues Passwort',
    preheader: 'Sie haben ein neues Passwort für eCureTrip angefordert.',
    title: 'Wählen Sie ein neues Passwort',
    intro:
      'Für das Konto mit dieser Adresse wurde ein neues Passwort angefordert. Sie wählen es auf der Seite, die sich öffnet.',
    button: 'Neues Passwort wählen',
    notYou: 'Wenn Sie das nicht waren, tun Sie nichts. Ihr Passwort bleibt, wie es ist.',
  },
  email_change: {
    subject: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
    preheader: 'Die Adresse Ihres Kontos ändert sich erst, nachdem Sie sie bestätigt haben.',
    titleCurrent: 'Bestätigen Sie, dass sich Ihre Adresse ändert',
    titleNew: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
    introCurrent:
      'Die Adresse Ihres Kontos bei eCureTrip soll sich ändern. Bestätigen Sie es hier und in der E-Mail, die wir an die neue Adresse gesendet haben.',
    introCurrentTo:
      'Die Adresse Ihres Kontos bei eCureTrip soll sich zu <strong>{newEmail}</strong> ändern. Bestätigen Sie es hier und in der E-Mail, die wir an die neue Adresse gesendet haben.',
    introNew:
      'Das soll die Adresse Ihres Kontos bei eCureTrip werden. Bestätigen Sie es hier. Auch Ihre alte Adresse haben wir gefragt.',
    button: 'Änderung bestätigen',
    notYouCurrent: 'Wenn Sie das nicht waren, bestätigen Sie nicht, und wählen Sie ein neues Passwort.',
    notYouNew: 'Wenn Sie kein Konto bei eCureTrip haben, tun Sie nichts. Es ändert sich nichts.',
  },
  magic_link: {
    subject: 'Bei eCureTrip anmelden',
    preheader: 'Die Seite, die sich öffnet, meldet Sie an.',
    title: 'Bei eCureTrip anmelden',
    intro: 'Sie möchten sich ohne Passwort anmelden. Die Seite, die sich öffnet, meldet Sie an.',
    button: 'Anmelden',
    notYou: 'Wenn Sie das nicht waren, tun Sie nichts.',
  },
  invite: {
    subject: 'Ihre Einladung zu eCureTrip',
    preheader: 'Nehmen Sie die Einladung an und wählen Sie ein Passwort.',
    title: 'Sie sind zu eCureTrip eingeladen',
    intro:
      'Für Sie wurde ein Konto bei eCureTrip vorbereitet. Nehmen Sie die Einladung auf der Seite an, die sich öffnet.',
    button: 'Einladung annehmen',
    notYou: 'Wenn Sie sie nicht erwarten, tun Sie nichts. Ohne Sie bleibt das Konto geschlossen.',
  },
  reauthentication: {
    subject: 'Ihr Code für eCureTrip',
    preheader: 'Geben Sie den Code dort ein, wo Sie danach gefragt wurden.',
    title: 'Ihr Code',
    intro:
      'Geben Sie diesen Code dort ein, wo Sie danach gefragt wurden. Niemand von eCureTrip wird Sie je danach fragen.',
    notYou:
      'Wenn Sie keinen Code angefordert haben, wählen Sie ein neues Passwort: Vielleicht ist jemand in Ihrem Konto angemeldet.',
  },
  password_changed: {
    subject: 'Ihr Passwort wurde geändert',
    preheader: 'Wenn Sie es waren, müssen Sie nichts tun.',
    title: 'Ihr Passwort wurde geändert',
    intro:
      'Das Passwort Ihres Kontos bei eCureTrip wurde geändert. Wenn Sie es waren, müssen Sie nichts tun.',
    introAt:
      'Das Passwort Ihres Kontos bei eCureTrip wurde am <strong>{moment}</strong> ({zone}) geändert. Wenn Sie es waren, müssen Sie nichts tun.',
    notYou:
      'Wenn Sie es nicht waren, wählen Sie jetzt ein neues Passwort. Das beendet auch jede andere Anmeldung.',
    button: 'Neues Passwort wählen',
  },
  email_changed: {
    subject: 'Die E-Mail-Adresse Ihres Kontos wurde geändert',
    preheader: 'Diese Adresse öffnet das Konto nicht mehr.',
    title: 'Ihre E-Mail-Adresse wurde geändert',
    intro:
      'Am <strong>{moment}</strong> ({zone}) hat Ihr Konto bei eCureTrip eine andere E-Mail-Adresse erhalten, nachdem beide Adressen es bestätigt haben. Von jetzt an melden Sie sich mit der neuen an.',
    notYou:
      'Wenn Sie es nicht waren, antworten Sie sofort auf diese E-Mail. Wir schließen das Konto dann, bis wir wissen, wer Sie sind.',
  },
  second_factor_added: {
    subject: 'Ihr Konto hat einen zweiten Schritt erhalten',
    preheader: 'Von jetzt an wird beim Anmelden nach einem Code aus Ihrer Authenticator-App gefragt.',
    title: 'Ihr zweiter Schritt ist eingeschaltet',
    intro:
      'Am <strong>{moment}</strong> ({zone}) wurde Ihrem Konto bei eCureTrip eine Authenticator-App hinzugefügt. Wenn Sie sich anmelden, werden Sie nach dem Passwort auch nach ihrem Code gefragt.',
    button: 'Schutz des Kontos ansehen',
    notYou:
      'Wenn Sie es nicht waren, wählen Sie ein neues Passwort und entfernen Sie die App auf dieser Seite.',
  },
  second_factor_removed: {
    subject: 'Ein zweiter Schritt wurde von Ihrem Konto entfernt',
    preheader: 'Wenn Sie es waren, richten Sie ihn wieder ein, sobald Sie können.',
    title: 'Ein zweiter Schritt wurde entfernt',
    intro:
      'Am <strong>{moment}</strong> ({zone}) wurde eine Authenticator-App von Ihrem Konto bei eCureTrip entfernt.',
    button: 'Schutz des Kontos ansehen',
    notYou:
      'Wenn Sie es nicht waren, wählen Sie jetzt ein neues Passwort. Das beendet auch jede andere Anmeldung.',
  },
  welcome: {
    subject: 'Ihr Konto bei eCureTrip ist bereit',
    title: 'Ihr Konto ist bereit',
    patient: {
      preheader:
        'Wählen Sie eine Ärztin oder einen Arzt und eine Zeit. Ihr Geld wird verwahrt, bis Ihre Konsultation stattgefunden hat.',
      intro:
        'Wählen Sie eine Ärztin oder einen Arzt, dann eine Zeit. Sie sehen sie immer auf beiden Uhren, auf Ihrer und auf der anderen. Sie bezahlen bei der Buchung, und Ihr Geld wird verwahrt, bis Ihre Konsultation stattgefunden hat.',
      button: 'Zur Arztsuche',
    },
    doctor: {
      preheader: 'Vervollständigen Sie Ihr Profil. Sie sind zu finden, sobald Ihre Approbation geprüft ist.',
      intro:
        'Vervollständigen Sie Ihr Profil: Ihre Approbation, Ihre Sprechzeiten, Ihren Preis. Wir prüfen die Approbation in ihrem Register. Danach, und sobald Ihr Auszahlungskonto offen ist, können Sie gebucht werden.',
      button: 'Profil vervollständigen',
    },
  },
  account_suspended: {
    subject: 'Ihr Konto bei eCureTrip ist gesperrt',
    preheader: 'Sie können sich vorerst nicht anmelden. Nichts in Ihrem Konto ist verloren.',
    title: 'Ihr Konto ist gesperrt',
    intro:
      'Wir haben Ihr Konto gesperrt. Sie sind überall abgemeldet und können sich vorerst nicht anmelden. Nichts darin ist verloren.',
    patient:
      'Geld, das Sie bezahlt haben, ist sicher: Es bleibt verwahrt, kommt zurück oder wird nach denselben Regeln wie bisher freigegeben. Gebuchte Termine bleiben im Kalender.',
    doctor:
      'Ihr Profil ist nicht in der Suche, und niemand kann bei Ihnen buchen. Termine in Ihrem Kalender bleiben dort, bis wir über sie entscheiden, und wir sagen es Ihren Patientinnen und Patienten.',
    write:
      'Wenn Sie das für einen Irrtum halten oder den Grund wissen möchten, antworten Sie auf diese E-Mail. Ein Mensch liest sie.',
  },
  account_restored: {
    subject: 'Ihr Konto bei eCureTrip ist wieder offen',
    preheader: 'Sie können sich wie bisher anmelden.',
    title: 'Ihr Konto ist wieder offen',
    intro:
      'Ihr Konto ist nicht mehr gesperrt. Melden Sie sich wie bisher an: Alles darin ist so, wie Sie es verlassen haben.',
    button: 'Anmelden',
  },
  account_deleted: {
    subject: 'Ihr Konto bei eCureTrip wird gelöscht',
    preheader: 'Sie sind überall abgemeldet. Das ist unsere letzte E-Mail zu diesem Konto.',
    title: 'Auf Wiedersehen und danke',
    intro:
      'Am <strong>{moment}</strong> ({zone}) haben Sie uns gebeten, Ihr Konto zu löschen. Sie sind überall abgemeldet, niemand kann Ihre Dateien mehr öffnen, und wir löschen sie jetzt. Das dauert meist einige Minuten.',
    kept: 'Das Gesetz verpflichtet uns, einiges {years, plural, one {# Jahr} other {# Jahre}} lang aufzubewahren: was bezahlt wurde, die Belege, dass Ihre Termine stattgefunden haben, und was Ärztinnen und Ärzte in ihre eigenen Unterlagen geschrieben haben.',
    receipts:
      'Bewahren Sie die Belege auf, die Sie noch brauchen. Neue Kopien erhalten Sie nur noch, wenn Sie uns schreiben.',
    notYou:
      'Wenn Sie es nicht waren, antworten Sie heute auf diese E-Mail. Was gelöscht ist, kann nicht zurückgeholt werden.',
  },
};
