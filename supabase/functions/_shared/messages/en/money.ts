/** Mails about money: returned, released, disputed; and the alerts for administrators. */
export const money = {
  payment_returned: {
    subject: 'Your payment comes back to you',
    preheader: '{amount} goes back the way you paid.',
    title: 'Your payment comes back to you',
    slot_taken:
      'Your payment for {doctor} on <strong>{moment}</strong> ({zone}) reached us after the time that was kept for you had ended. Somebody else has that time now. No appointment was made.',
    appointment_over:
      'Your payment for {doctor} on <strong>{moment}</strong> ({zone}) reached us when that time could no longer be booked. No appointment was made.',
    cancelled:
      'Your payment for {doctor} on <strong>{moment}</strong> ({zone}) reached us after that appointment had been cancelled.',
    paid_twice:
      'The appointment with {doctor} on <strong>{moment}</strong> ({zone}) was paid twice. The second payment comes back. The appointment stays as it is.',
    amount_differs:
      'The amount that reached us for {doctor} on <strong>{moment}</strong> ({zone}) is not the price you were shown. No appointment was made.',
    arrived_late:
      'Your bank transfer for {doctor} on <strong>{moment}</strong> ({zone}) reached us after the time that was kept for you had ended. No appointment was made.',
    part_arrived:
      'Only a part of the price for {doctor} on <strong>{moment}</strong> ({zone}) reached us in time. No appointment was made.',
    overpaid:
      'You sent more than the price for {doctor} on <strong>{moment}</strong> ({zone}). The rest comes back. The appointment stays as it is.',
    backLead: '{amount} goes back the way you paid.',
    back: 'You have nothing to do. Your bank can need up to ten working days to show it.',
    button: 'Choose another time',
  },
  payment_released: {
    subject: '{amount} is released to you',
    preheader: 'For the appointment {reference}, less the fee of eCureTrip.',
    title: '{amount} is released to you',
    intro:
      'The payment for the appointment <strong>{reference}</strong> is on the way to your payout account.',
    paid: 'Paid by the patient',
    back: 'Paid back to the patient',
    fee: 'Fee of eCureTrip',
    released: 'Released to you',
    button: 'See your payouts',
  },
  dispute_opened: {
    subject: {
      patient: 'Your bank asks us about a payment',
      doctor: 'A payment to you is disputed',
    },
    preheader: '{amount}, consultation {reference}',
    patient:
      'Your bank has told us that the payment of <strong>{amount}</strong> for your consultation with <strong>{doctor}</strong> on {moment} ({zone}) is disputed. If you asked your bank to do this, you need not do anything now: your bank decides, and we tell you how it ends.',
    patientElse:
      'If you did not mean this payment, or want to settle it with us instead, tell your bank, or write to us.',
    doctor:
      'The patient’s bank disputes the payment of <strong>{amount}</strong> for the consultation <strong>{reference}</strong> on {moment} ({zone}). While the bank looks into it, nothing of this payment is released.',
    doctorElse:
      'We answer the bank with what we have: the booking, the consent, when the consultation was held. Nothing of what was said or written in it is handed out. You need not do anything; this can take up to three months.',
    lead: 'Nothing is released until the bank decides.',
    leadText: 'The appointment itself stays as it is.',
    button: 'Open the appointment',
  },
  dispute_closed: {
    subject: 'The disputed payment of {reference} is decided',
    preheader: 'The bank has decided about {amount}.',
    title: 'The bank has decided',
    intro:
      'The bank has closed the dispute about the payment of <strong>{amount}</strong> for <strong>{reference}</strong>.',
    patient: {
      won: 'It found that the payment stands. The money stays where it was meant to go.',
      lost: 'It gives the amount back to you. When it arrives depends on your bank.',
      closed: 'It was closed without a decision, and the payment stands.',
    },
    doctor: {
      won: 'It found that the payment stands. It is released to you as planned.',
      lost: 'It gave the amount back to the patient. What was not yet released to you of this payment will not be.',
      closed: 'It was closed without a decision, and the payment stands. It is released to you as planned.',
    },
    button: 'Open the appointment',
  },
  money_alert: {
    subject: 'Payments: something waits for you',
    preheader: 'An administrator has to look.',
    title: 'Something waits for an administrator',
    reconciliation:
      '{count, plural, one {# difference} other {# differences}} between Stripe and our books. <strong>npm run reconcile</strong> lists them; so does the table reconciliation_findings.',
    hold_limit:
      '{count, plural, one {# payment is} other {# payments are}} held for almost as long as Stripe allows. Release or refund in time; the table reconciliation_findings names them.',
    webhook:
      '{count, plural, one {# event} other {# events}} of Stripe cannot be processed. The table stripe_events says why; <strong>npm run replay-webhooks</strong> tries again.',
    dispute:
      '{count, plural, one {# payment is} other {# payments are}} newly disputed. Stripe waits for evidence until the day shown in payment_disputes; <strong>npm run dispute-evidence</strong> gathers it.',
    instruction:
      '{count, plural, one {# instruction} other {# instructions}} to Stripe could not be carried out and waits for you under Payments, “Stuck”.',
    receivable:
      'A doctor’s account could not give back {count, plural, one {what was asked of it} other {# amounts}}. The patient’s refund goes out all the same; what is owed stands under Payments, “Owed by doctors”, and is taken back from later releases.',
    refund_failed:
      '{count, plural, one {# refund} other {# refunds}} did not reach the patient. The money is back with us and waits for you under Payments, “Refunds that need you”.',
    problem_report:
      '{count, plural, one {# patient has} other {# patients have}} reported a problem with a consultation. Nothing of that payment is released. The doctor is asked for an answer first.',
    problem_answer:
      '{count, plural, one {# doctor has} other {# doctors have}} answered the report of a problem. It can be decided now, under Problem reports.',
    payouts_stopped:
      'Stripe stopped the payouts to {count, plural, one {# doctor} other {# doctors}}. Nobody can book there until that is mended; the doctor has been told.',
    footer: 'You get this mail because your address is the one for alerts of eCureTrip.',
  },
} as const;
