/** Reporting a problem with a consultation, answering it, and what was decided; for patient and doctor. */
export const problems = {
  title: 'A problem with the consultation, {day}',
  kinds: {
    not_as_agreed: 'It did not take place as agreed',
    too_short: 'It was too short',
    technical: 'Sound, picture or the connection did not work',
    other: 'Something else',
  },
  heading: {
    ask: 'Was something not right?',
    impossible: 'No problem can be reported here',
    none: 'No problem is reported',
    said: 'You reported a problem',
    asked: '{name} reports a problem',
    deciding: 'A person decides now',
    decided: 'It is decided',
  },
  lead: {
    ask: 'Tell us until <b>{moment}</b>. The {amount} then stay held until it is settled.',
    next: 'What happens next',
    nextDoctor:
      '{name} reads what you write here, and has {days, plural, one {# day} other {# days}} to answer.',
    nextPerson:
      'Then a person at eCureTrip reads both sides and decides where the money goes. You both read why.',
    nextUndo: 'Until that is decided, you can take the report back.',
  },
  kind: 'What happened?',
  text: 'Describe it in a few sentences',
  textHint:
    'No medical details, please: nobody needs to know them to decide this. Up to {max, plural, one {# character} other {# characters}}.',
  hope: 'What do you hope for?',
  hopeOptional: '(you can leave this empty)',
  hopeHint: 'For example a part of the money, or another consultation.',
  send: 'Report the problem',
  keep: 'Do not report anything',
  calm: 'Nothing has been sent yet.',
  obstacle: {
    not_patient: 'Only the patient can report a problem with a consultation.',
    wrong_state:
      'A problem can be reported after the consultation has taken place, as long as the money is held.',
    already_reported: 'You have reported a problem already.',
    disputed:
      'Your bank is looking into this payment. It decides, so nothing can be reported here meanwhile.',
    too_late:
      'The time for reporting a problem was over on {moment}. Write to us if you need help all the same.',
  },
  report: {
    title: { patient: 'What you wrote', doctor: 'What the patient wrote' },
    kind: 'What happened',
    text: 'In detail',
    hope: { patient: 'What you hope for', doctor: 'What the patient hopes for' },
    at: 'Reported',
  },
  answer: {
    title: { patient: 'What the doctor answered', doctor: 'What you answered' },
    at: 'Answered',
    awaited: 'The doctor can answer until {moment}.',
    missing: 'No answer came in time.',
    ask: 'Your answer',
    askHint:
      'You can answer once. The patient reads it, and so does the person who decides. No medical details, please. Up to {max, plural, one {# character} other {# characters}}.',
    until: 'You can answer until <b>{moment}</b>. If you do not, it is decided without your answer.',
    held: 'The payment stays held until it is decided.',
    send: 'Send the answer',
    over: 'The time for an answer was over on {moment}. A person decides now.',
  },
  decision: {
    title: 'The decision',
    at: 'Decided',
    why: 'Why',
    patient: {
      release: 'The payment goes to the doctor.',
      refund: '{amount} comes back to you, the way you paid.',
      split: '{amount} comes back to you, the way you paid. The rest goes to the doctor.',
    },
    doctor: {
      release: 'The payment is released to you, less our fee.',
      refund: '{amount} goes back to the patient. Nothing is released to you.',
      split: '{amount} goes back to the patient. The rest is released to you, less our fee.',
    },
  },
  withdrawTitle: 'Is it settled?',
  withdrawText: 'Take the report back, and the money goes to the doctor as planned.',
  withdraw: 'Take the report back',
  /** On the page of the appointment. */
  notice: {
    open: {
      patient: 'You reported a problem. {name} can answer until {moment}. The money stays held.',
      doctor: 'The patient reports a problem. You can answer until {moment}. The money stays held.',
    },
    deciding: {
      patient: 'You reported a problem. A person at eCureTrip decides now. The money stays held.',
      doctor: 'The patient reported a problem. A person at eCureTrip decides now. The money stays held.',
    },
    decided: {
      patient: 'The problem you reported is decided.',
      doctor: 'The problem that the patient reported is decided.',
    },
    read: 'Read it',
    answer: 'Read and answer',
    look: 'Read it or take it back',
    readWhy: 'Read why',
    ask: 'Something was not right?',
    report: 'Report a problem',
  },
  refund: {
    requires_action: {
      title: 'Your refund waits for your bank details',
      text: 'Stripe, who carries out our payments, has sent you an e-mail with a link. Open it and say to which account the money should go. Look into the spam folder too. Nothing is lost meanwhile.',
    },
    failed: {
      title: 'Your refund did not reach you',
      text: 'Your bank sent the money back to us. We look for another way and write to you. You have nothing to do.',
    },
  },
  stopped: 'Held until the reported problem is decided',
} as const;

/** What is wrong with these forms. */
export const problemErrors = {
  problemKindMissing: 'Choose what happened.',
  problemMissing: 'Write in a few sentences what happened.',
  problemLong: 'Shorten the text to at most 2,000 characters.',
  problemHopeLong: 'Shorten this to at most 1,000 characters.',
  problemAnswerMissing: 'Write your answer.',
  problem: {
    not_patient: 'Only the patient can do this',
    wrong_state: 'This has moved on meanwhile. Below is how it stands now',
    already_reported: 'You have reported a problem already',
    disputed: 'Your bank is looking into this payment',
    too_late: 'The time for this is over',
    kind_invalid: 'Choose what happened',
    text_missing: 'Write in a few sentences what happened',
    text_too_long: 'Shorten the text to at most 2,000 characters',
    hope_too_long: 'Shorten what you hope for to at most 1,000 characters',
  },
} as const;
