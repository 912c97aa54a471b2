import type { Translation } from '../translation';

/** How a doctor is paid, and what was earned. */
export const payouts: Translation<'payouts'> = {
  title: 'Auszahlungen',
  account: {
    title: 'Auszahlungskonto',
    none: 'Noch nicht eröffnet',
    pending: 'Wird von Stripe geprüft',
    active: 'Offen',
    restricted: 'Stripe braucht mehr',
    noneText:
      'Das Geld geht über Stripe auf Ihr Bankkonto. Stripe muss dafür wissen, wer Sie sind. Ihre Angaben machen Sie auf der Seite von Stripe; wir sehen sie nie. Ohne dieses Konto können Sie nicht gebucht werden.',
    pendingText:
      'Stripe prüft Ihre Angaben. Wenn noch etwas fehlt, können Sie dort weitermachen, wo Sie aufgehört haben.',
    activeText: 'Freigegebenes Geld geht nach dem Zeitplan, den Sie bei Stripe wählen, auf Ihr Bankkonto.',
    restrictedText:
      'Stripe braucht noch etwas von Ihnen, bevor es Sie auszahlen kann. Bis dahin können Sie nicht gebucht werden.',
    open: 'Konto bei Stripe eröffnen',
    goOn: 'Bei Stripe weitermachen',
    change: 'Angaben bei Stripe ändern',
  },
  sums: {
    title: 'Ihr Geld',
    held: 'Für Sie verwahrt',
    due: 'Davon bald freigegeben',
    releasedThisMonth: 'In diesem Monat freigegeben',
    released: 'Bisher freigegeben',
    none: 'Noch nichts.',
  },
  owed: {
    title: '{amount} sind von Ihnen zurückzugeben',
    text: 'Nach der Auszahlung an Sie wurde Patientinnen oder Patienten Geld erstattet. Ihr Anteil wird von Ihrem Stripe-Konto zurückgenommen; was dort gerade fehlt, wird von selbst von Ihren nächsten Freigaben in derselben Währung abgezogen. Sie müssen nichts überweisen.',
  },
  how: 'Jede Zahlung wird verwahrt, bis die Konsultation stattgefunden hat. Dann erhalten Sie den Preis abzüglich der Gebühr von eCureTrip. Beides steht unten in jeder Zeile.',
  earnings: {
    title: 'Einnahmen',
    caption: 'Zahlungen für Ihre Konsultationen, die neuesten zuerst',
    when: 'Konsultation',
    reference: 'Nummer',
    patient: 'Patientin/Patient',
    paid: 'Bezahlt',
    fee: 'Gebühr',
    yours: 'Sie erhalten',
    state: 'Stand',
    heldUntilDone: 'Verwahrt bis zur Konsultation',
    due: 'Verwahrt bis {moment}',
    releasing: 'Unterwegs',
    released: 'Freigegeben, {day}',
    owed: '{amount} noch von Ihnen zurückzugeben',
    pages: 'Seiten mit Einnahmen',
    first: 'Neueste',
    older: 'Ältere',
    statements: 'Abrechnungen aller Auszahlungen',
    table: 'Alles als Tabelle (CSV)',
    which: 'Welche Einnahmen',
    states: {
      all: 'Alle',
      held: 'Verwahrt',
      due: 'Bald freigegeben',
      released: 'Freigegeben',
      returned: 'Zurückgegeben',
      disputed: 'Angehalten',
    },
    noneLikeThat: 'Keine Zahlung hat diesen Stand.',
    none: 'Noch keine Zahlung',
    noneText: 'Wenn eine Konsultation bei Ihnen bezahlt wurde, steht die Zahlung hier mit ihrem Stand.',
    today: 'Den heutigen Tag ansehen',
  },
  refused: {
    profile_incomplete: 'Vervollständigen Sie zuerst Ihr Profil',
    country_not_served: 'Stripe eröffnet mit diesen Angaben kein Konto',
    stripe_unavailable: 'Stripe antwortet zurzeit nicht',
    not_found: 'Es gibt noch kein Auszahlungskonto',
  },
  refusedText: {
    profile_incomplete:
      'Stripe braucht Ihren Namen, Ihr Land und einen Preis. <a>Vervollständigen Sie Ihr Profil</a>, und kommen Sie dann zurück.',
    country_not_served:
      'Auszahlungen sind in Ihrem Land vielleicht nicht möglich. Schreiben Sie uns; es wurde nichts geändert.',
    stripe_unavailable: 'Es wurde nichts geändert. Versuchen Sie es gleich noch einmal.',
    not_found: 'Eröffnen Sie es mit der Taste unten.',
  },
};
