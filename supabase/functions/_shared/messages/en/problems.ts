/** Mails about a reported problem, and about refunds that were decided or that wait for the patient. */
export const problems = {
  problem_report: {
    received: {
      subject: 'Please answer until {moment}',
      title: 'A patient reports a problem',
      preheader: 'The payment stays held until it is settled.',
      text: 'Your patient says that something was not right with the consultation of <strong>{moment}</strong> ({zone}). You can read what happened on the page of the appointment, and answer there.',
      lead: 'You can answer once, until {moment} ({zone}).',
      more: 'A person at eCureTrip reads both sides and decides. If you do not answer, it is decided without. Nothing of this payment is released meanwhile.',
      button: 'Read and answer',
    },
    answered: {
      subject: 'The doctor has answered your report',
      title: 'The doctor has answered',
      preheader: 'A person at eCureTrip decides now.',
      text: '{doctor} has answered your report about the consultation of <strong>{moment}</strong> ({zone}). You can read the answer after you sign in.',
      lead: 'You need not do anything.',
      more: 'A person at eCureTrip reads both sides and decides. If it is settled between you, you can take your report back.',
      button: 'Read the answer',
    },
    withdrawn: {
      subject: 'The patient took the report back',
      title: 'The report is taken back',
      preheader: 'The payment is released as planned.',
      text: 'Your patient took back the report about the consultation of <strong>{moment}</strong> ({zone}).',
      lead: 'You need not do anything.',
      more: 'The payment is released to you as planned.',
      button: 'Open the appointment',
    },
    decided: {
      subject: 'Decided: the consultation of {day}',
      title: 'It is decided',
      preheader: 'You can read why after you sign in.',
      text: 'The report about the consultation of <strong>{moment}</strong> ({zone}) is decided. You can read why on the page of the appointment.',
      patient: {
        release: { lead: 'The payment goes to the doctor.', more: 'Nothing comes back to you.' },
        refund: {
          lead: '{amount} comes back to you.',
          more: 'It goes back the way you paid. Your bank can need up to ten working days to show it.',
        },
        split: {
          lead: '{amount} comes back to you.',
          more: 'The rest goes to the doctor. Your bank can need up to ten working days to show the refund.',
        },
      },
      doctor: {
        release: {
          lead: 'The payment is released to you.',
          more: 'Less the fee of eCureTrip, in the next minutes.',
        },
        refund: { lead: '{amount} goes back to the patient.', more: 'Nothing is released to you.' },
        split: {
          lead: '{amount} goes back to the patient.',
          more: 'The rest is released to you, less the fee of eCureTrip.',
        },
      },
      button: 'Read why',
    },
  },
  goodwill_refund: {
    patient: {
      subject: '{amount} comes back to you',
      text: 'eCureTrip gives you back a part of what you paid for the consultation with {doctor} on <strong>{moment}</strong> ({zone}).',
      lead: '{amount} goes back the way you paid.',
      more: 'You have nothing to do. Your bank can need up to ten working days to show it.',
    },
    doctor: {
      subject: '{amount} goes back to a patient',
      text: 'eCureTrip gives the patient of the consultation <strong>{moment}</strong> ({zone}) back {amount}.',
      heldLead: 'Less is released to you.',
      held: 'The refund comes out of what is held, and the fee of eCureTrip becomes smaller with it.',
      releasedLead: '{fromDoctor} is taken back from your payout account.',
      released: 'It is your share of the refund; eCureTrip gives back its share of the fee.',
    },
    preheader: 'You can read why after you sign in.',
    button: 'Read why',
  },
  refund_action: {
    subject: 'We need your bank details to send you {amount}',
    title: 'Your refund waits for you',
    preheader: 'Stripe has sent you another mail with a link.',
    text: 'Your payment for {doctor} on <strong>{moment}</strong> ({zone}) came by bank transfer, so we do not know to which account the refund should go.',
    lead: 'Look for a mail from Stripe, and give your bank details there.',
    more: 'Stripe carries out our payments. Its mail came at the same time as this one; look into the spam folder too. The link in it works for 45 days. We never ask for bank details in a mail of our own.',
    button: 'Open the appointment',
  },
} as const;
