/** The doctor's side of one appointment: beginning, writing, ending, and the money. */
export const consultation = {
  reason: { title: 'Why the patient comes', from: 'From {country}' },
  start: {
    title: 'Consultation',
    from: 'You can begin on <b>{moment}</b>, 15 minutes before the start.',
    ready: 'You can begin now. What you write is kept with the appointment.',
    running: 'It has begun. Write the note and the summary below, then end it.',
    submit: 'Begin the consultation',
  },
  write: {
    title: 'Note and summary',
    note: 'Your own note',
    noteHint: 'Only you can read it. Each saving keeps what stood there before.',
    summary: 'Summary for the patient',
    summaryHint:
      'What you found, what you advise, what comes next. The patient reads it after you end the consultation.',
    save: 'Save',
    complete: 'End and send the summary',
    completeNote:
      'Ending it sends the summary to the patient. After a few days, or when the patient confirms, the money is released to you.',
    saved: 'Saved {moment}',
  },
  after: {
    note: 'Your own note',
    noNote: 'You wrote no note.',
    print: 'Print the summary',
    summary: 'Summary for the patient',
  },
  calm: 'Nothing was lost. What you wrote is still here.',
  refused: {
    too_early: 'The consultation cannot begin yet',
    wrong_state: 'This appointment has moved on meanwhile',
    summary_missing: 'Write the summary for the patient first',
    text_too_long: 'One of the texts is too long',
  },
  money: {
    title: 'Money',
    price: 'Paid by the patient',
    fee: 'eCureTrip’s fee',
    refunded: 'Paid back to the patient',
    payout: 'You get',
    state: 'Where it is',
    held: 'Held until the consultation has taken place',
    due: 'Held. Released on {moment}, or when the patient confirms',
    released: 'Released, {moment}',
    releasing: 'On its way to you',
    statements: 'Statements',
  },
} as const;
