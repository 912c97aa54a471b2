import type { Translation } from '../translation';

/** Administrators: what waits for a person, and how things go. */
export const adminOverview: Translation<'adminOverview'> = {
  title: 'Übersicht',
  counted: 'Gezählt {moment}. <a>Neu zählen</a>',
  waiting: 'Wartet auf einen Menschen',
  nothing: 'Nichts wartet',
  nothingText: 'Alles, was eine Entscheidung braucht, ist entschieden. Neues erscheint hier von selbst.',
  since: 'Das Älteste seit {moment}',
  open: 'Öffnen',
  openOf: ': {what}',
  tasks: {
    doctors: '{count, plural, one {Eine Approbation zu prüfen} other {# Approbationen zu prüfen}}',
    problemReports:
      '{count, plural, one {Eine Problemmeldung ist offen} other {# Problemmeldungen sind offen}}',
    noShows:
      '{count, plural, one {Ein strittiges Nichterscheinen} other {# strittige Fälle von Nichterscheinen}}',
    instructions:
      '{count, plural, one {Ein Auftrag an Stripe ist stehen geblieben} other {# Aufträge an Stripe sind stehen geblieben}}',
    refunds:
      '{count, plural, one {Eine Erstattung braucht jemanden} other {# Erstattungen brauchen jemanden}}',
    events:
      '{count, plural, one {Ein Ereignis von Stripe wurde nicht verstanden} other {# Ereignisse von Stripe wurden nicht verstanden}}',
    findings:
      '{count, plural, one {Eine Abweichung zwischen unseren Büchern und Stripe} other {# Abweichungen zwischen unseren Büchern und Stripe}}',
    holdLimits:
      '{count, plural, one {Eine Zahlung wird fast zu lange verwahrt} other {# Zahlungen werden fast zu lange verwahrt}}',
    mails:
      '{count, plural, one {Eine E-Mail konnte nicht gesendet werden} other {# E-Mails konnten nicht gesendet werden}}',
    reviews: '{count, plural, one {Eine Bewertung ist gemeldet} other {# Bewertungen sind gemeldet}}',
  },
  commands: {
    events: 'Auf dem Server: npm run replay-webhooks -- --failed',
    findings: 'Aufgelistet in der Tabelle reconciliation_findings; npm run reconcile vergleicht noch einmal.',
    holdLimits:
      'Aufgelistet in der Tabelle reconciliation_findings, Art hold_limit: Geben Sie rechtzeitig frei, oder erstatten Sie.',
  },
  alerts: 'Warnungen',
  alert: {
    reconciliation:
      '{count, plural, one {Der Vergleich mit Stripe ergab eine neue Abweichung} other {Der Vergleich mit Stripe ergab # neue Abweichungen}}',
    hold_limit:
      '{count, plural, one {Eine Zahlung wird fast so lange verwahrt, wie Stripe erlaubt} other {# Zahlungen werden fast so lange verwahrt, wie Stripe erlaubt}}',
    webhook: 'Ein Ereignis von Stripe wurde aufgegeben',
    dispute: 'Eine Bank beanstandet eine Zahlung',
    instruction: 'Ein Auftrag an Stripe ist stehen geblieben',
    receivable: 'Von einem ärztlichen Konto konnte geschuldetes Geld nicht zurückgenommen werden',
    refund_failed: 'Eine Erstattung ist nicht angekommen',
    problem_report: 'Ein Problem wurde gemeldet',
    problem_answer: 'Eine Problemmeldung wurde beantwortet',
    payouts_stopped: 'Stripe hat die Auszahlungen an ein ärztliches Konto angehalten',
    other: 'Etwas wartet: {what}',
  },
  alertLine: '{what}. {moment}',
  alertPlace: 'Zuerst ansehen',
  acknowledge: 'Erledigen',
  acknowledgeTitle: 'Was wurde unternommen?',
  acknowledgeHint: 'Andere lesen es im Prüfprotokoll, statt noch einmal nachzusehen.',
  acknowledgeSubmit: 'Von der Liste nehmen',
  acknowledgeBack: 'Auf der Liste lassen',
  books: 'Bücher',
  booksDone: 'Zuletzt mit Stripe verglichen {moment}',
  booksRunning: 'Wird seit {moment} mit Stripe verglichen',
  booksPartly: 'Teilweise verglichen {moment}; der nächste Vergleich macht weiter',
  booksNever: 'Noch nicht mit Stripe verglichen',
  table: 'Dieselben Zahlen als Tabelle',
  day: 'Tag',
  week: 'Woche ab',
  count: 'Anzahl',
  none: 'Noch nichts.',
  bookings: {
    title: 'Buchungen am Tag',
    description:
      '{sum, plural, =0 {In den letzten 30 Tagen wurde keine Buchung bezahlt.} one {In den letzten 30 Tagen wurde eine Buchung bezahlt.} other {In den letzten 30 Tagen wurden # Buchungen bezahlt; die meisten an einem Tag: {most}.}}',
  },
  failures: {
    title: 'Fehlschläge am Tag',
    description:
      '{sum, plural, =0 {In den letzten 14 Tagen wurde nichts aufgegeben.} one {In den letzten 14 Tagen wurde ein Auftrag, ein Ereignis oder eine E-Mail aufgegeben.} other {In den letzten 14 Tagen wurden # Aufträge, Ereignisse und E-Mails aufgegeben.}}',
  },
  verified: {
    title: 'Dauer der Prüfung, in Stunden',
    description:
      'Die Hälfte der in einer Woche Geprüften wartete höchstens so lange. {count, plural, one {Eine Prüfung} other {# Prüfungen}} in zwölf Wochen.',
    none: 'In den letzten zwölf Wochen wurde niemand geprüft.',
    hours: 'Stunden, Median',
    doctors: 'Geprüfte',
  },
  held: {
    title: 'Jetzt verwahrt, nach Währung',
    description:
      'Die Balken vergleichen die Werte in Euro zu den Kursen unserer Tabelle; daneben die Zahl der Zahlungen.',
    none: 'Es wird kein Geld verwahrt.',
    currency: 'Währung',
    amount: 'Betrag',
    payments: 'Zahlungen',
  },
};
