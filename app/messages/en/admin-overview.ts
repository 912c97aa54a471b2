/** Administrators: what waits for a person, and how things go. */
export const adminOverview = {
  title: 'Overview',
  counted: 'Counted {moment}. <a>Count again</a>',
  waiting: 'Waiting for a person',
  nothing: 'Nothing waits',
  nothingText: 'Everything that needs a decision is decided. New things appear here by themselves.',
  since: 'The oldest since {moment}',
  open: 'Open',
  openOf: ': {what}',
  tasks: {
    doctors: '{count, plural, one {One doctor to verify} other {# doctors to verify}}',
    problemReports: '{count, plural, one {One problem report is open} other {# problem reports are open}}',
    noShows: '{count, plural, one {One contested no-show} other {# contested no-shows}}',
    instructions:
      '{count, plural, one {One order to Stripe has stopped} other {# orders to Stripe have stopped}}',
    refunds: '{count, plural, one {One refund needs somebody} other {# refunds need somebody}}',
    events:
      '{count, plural, one {One event from Stripe was not understood} other {# events from Stripe were not understood}}',
    findings:
      '{count, plural, one {One difference between our books and Stripe’s} other {# differences between our books and Stripe’s}}',
    holdLimits:
      '{count, plural, one {One payment is held almost too long} other {# payments are held almost too long}}',
    mails: '{count, plural, one {One mail could not be sent} other {# mails could not be sent}}',
    reviews: '{count, plural, one {One review is reported} other {# reviews are reported}}',
  },
  commands: {
    events: 'On the server: npm run replay-webhooks -- --failed',
    findings: 'Listed in the table reconciliation_findings; npm run reconcile compares again.',
    holdLimits:
      'Listed in the table reconciliation_findings, kind hold_limit: release or refund them in time.',
  },
  alerts: 'Alerts',
  alert: {
    reconciliation:
      '{count, plural, one {The comparison with Stripe found a new difference} other {The comparison with Stripe found # new differences}}',
    hold_limit:
      '{count, plural, one {A payment is held almost as long as Stripe allows} other {# payments are held almost as long as Stripe allows}}',
    webhook: 'An event from Stripe was given up',
    dispute: 'A bank disputes a payment',
    instruction: 'An order to Stripe has stopped',
    receivable: 'A doctor owes money that could not be taken back',
    refund_failed: 'A refund did not reach the patient',
    problem_report: 'A patient reports a problem',
    problem_answer: 'A doctor answered a problem report',
    payouts_stopped: 'Stripe stopped the payouts of a doctor',
    other: 'Something waits: {what}',
  },
  alertLine: '{what}. {moment}',
  alertPlace: 'Look at it first',
  acknowledge: 'Acknowledge',
  acknowledgeTitle: 'What was done about it?',
  acknowledgeHint: 'Others read it in the audit log, instead of looking again.',
  acknowledgeSubmit: 'Take it off the list',
  acknowledgeBack: 'Leave it on the list',
  books: 'Books',
  booksDone: 'Last compared with Stripe {moment}',
  booksRunning: 'Being compared with Stripe since {moment}',
  booksPartly: 'Compared in part {moment}; the next one goes on',
  booksNever: 'Not compared with Stripe yet',
  table: 'The same numbers as a table',
  day: 'Day',
  week: 'Week from',
  count: 'Count',
  none: 'Nothing yet.',
  bookings: {
    title: 'Bookings per day',
    description:
      '{sum, plural, =0 {No booking was paid in the last 30 days.} one {One booking was paid in the last 30 days.} other {# bookings were paid in the last 30 days; the most on one day: {most}.}}',
  },
  failures: {
    title: 'Failures per day',
    description:
      '{sum, plural, =0 {Nothing was given up in the last 14 days.} one {One order, event or mail was given up in the last 14 days.} other {# orders, events and mails were given up in the last 14 days.}}',
  },
  verified: {
    title: 'Time to verify, in hours',
    description:
      'Half of the doctors verified in a week waited at most this long. {count, plural, one {One doctor} other {# doctors}} in twelve weeks.',
    none: 'No doctor was verified in the last twelve weeks.',
    hours: 'Hours, median',
    doctors: 'Doctors',
  },
  held: {
    title: 'Held now, by currency',
    description: 'Bars compare the values in euro at our table’s rates; beside them how many payments.',
    none: 'No money is held.',
    currency: 'Currency',
    amount: 'Amount',
    payments: 'Payments',
  },
};
