/** Cancelling, moving, and who did not come: pages that ask, and what stands on the appointment's own page about it. */
export const ending = {
  back: 'Back to the appointment',
  crumb: 'You are here',
  visit: 'The appointment',
  with: 'Consultation with {name}',
  acts: {
    title: 'Change or cancel',
    move: 'Move to another time',
    cancel: 'Cancel the appointment',
    noShow: { patient: 'The doctor did not come', doctor: 'The patient did not come' },
    moveUntil:
      'You can move it until <b>{moment}</b>, {left, plural, one {once more} other {up to # times more}}.',
    cancelNow: 'If you cancel now, {refund} comes back.',
    cancelDoctor: 'If you cancel, the patient gets all of the money back.',
    noShowFrom: 'If the other one does not come, you can say so here after the start.',
  },
  /** Why something is not possible now. */
  obstacle: {
    move: {
      wrong_state: 'Only a confirmed appointment can be moved.',
      already_started: 'It has begun, so it cannot be moved any more.',
      in_progress: 'The consultation has begun, so it cannot be moved any more.',
      notice_too_short:
        'It can be moved until {hours, plural, one {# hour} other {# hours}} before the start. That was {moment}.',
      no_moves_left:
        'You have moved it {limit, plural, one {# time} other {# times}} already. It cannot be moved again.',
    },
    cancel: {
      wrong_state: 'This appointment is over or cancelled already.',
      already_started:
        'It has begun, so it cannot be cancelled any more. If the doctor did not come, say so.',
      in_progress: 'The consultation has begun, so it cannot be cancelled any more.',
    },
    noShow: {
      wrong_state: 'This appointment is closed.',
      not_started: 'You can say this only after the start, {moment}.',
      already_reported: 'You have said this already.',
    },
  },
  cancel: {
    title: 'Cancel the appointment, {day}',
    heading: 'Cancel this appointment?',
    impossible: 'This appointment cannot be cancelled',
    getBack: 'What you get back',
    patientGetsBack: 'What the patient gets back',
    amount: '{refund} of {amount}',
    nothing: 'Nothing of {amount}',
    now: 'If you cancel now',
    arrives: 'When it arrives',
    arrivesText:
      'We send it at once, the way it was paid. A bank can need up to ten working days to show it.',
    rest: 'The rest',
    restText: '{rest} goes to the doctor, less our fee, a few days later.',
    awaited:
      'Your payment has not arrived yet. If it still arrives, all of it goes back to you, without your doing anything.',
    full: 'The doctor moved this appointment. Until {moment} you get all of your money back.',
    capped:
      'You moved this appointment when {percent, number} percent would have come back. Moving it does not raise that.',
    terms: 'The terms you saw before you paid',
    alwaysFull: 'When the doctor cancels, the patient always gets everything back, whenever that is.',
    next: 'What happens next',
    nextFree: 'The time is free for others at once.',
    nextMail: 'You both get an e-mail, with a file that takes the appointment out of your calendars.',
    nextRead: '{name} reads what you write here, on the page of the appointment.',
    reason: { patient: 'Why do you cancel?', doctor: 'Why do you cancel?' },
    optional: '(you can leave this empty)',
    hint: {
      patient: 'The doctor can read it. Up to {max, plural, one {# character} other {# characters}}.',
      doctor:
        'The patient reads it. Say in a sentence what they should know. Up to {max, plural, one {# character} other {# characters}}.',
    },
    submit: 'Cancel it and get {refund} back',
    submitNothing: 'Cancel it without money back',
    submitAwaited: 'Cancel it',
    submitDoctor: 'Cancel it and give {refund} back',
    keep: 'Keep the appointment',
    instead: 'Move it instead',
    calm: 'Nothing has been changed yet.',
    calmChanged:
      'It is later than when this page was made, and the terms went on. Below is what comes back now. Nothing has been changed yet.',
  },
  move: {
    title: 'Move the appointment, {day}',
    heading: 'Choose another time',
    lead: 'It stays the same appointment: what you wrote and paid stays with it.',
    impossible: 'This appointment cannot be moved',
    legend: 'Free times',
    none: 'No other time is free in these weeks',
    noneText: 'Look at later days, or keep the appointment as it is.',
    submit: 'Continue with this time',
    rulePatient:
      'You can move it until {moment}, {left, plural, one {once more} other {up to # times more}}. The last possible day is {latest}.',
    ruleDoctor:
      'The patient is told at once, and for {days, plural, one {# day} other {# days}} may cancel for all of the money. The last possible day is {latest}.',
    confirm: 'Move to this time?',
    old: 'Until now',
    rule: 'Moving it',
    new: 'New',
    there: '{moment} in {city}',
    cost: 'It costs nothing to move.',
    cap: 'If you cancel later, at most {refund} comes back: as much as today. Moving does not raise it.',
    left: 'After this you can move it {left, plural, =0 {no more} one {once more} other {# times more}}.',
    choice:
      'The patient gets an e-mail with the new time, and may cancel for all of the money until {days, plural, one {one day} other {# days}} after it, but not later than the new start.',
    told: 'You both get an e-mail with a file that moves the appointment in your calendars.',
    yes: 'Move it to {moment}',
    other: 'Choose another time',
    calm: 'Your appointment is still at its old time.',
    taken: 'That time is not free any more',
    takenLead:
      '{moment} has just been taken, or cannot be chosen. Your appointment is still at its old time.',
    nearest: 'The nearest free times',
    hint: 'Large: your time in {here}. Small: the time in {there}.',
    all: 'See all free times',
  },
  noShow: {
    title: 'Who did not come, {day}',
    ask: { patient: 'Did the doctor not come?', doctor: 'Did the patient not come?' },
    impossible: 'This cannot be said now',
    moneyTitle: 'What happens to the money',
    money: {
      patient:
        'If the doctor does not object within {hours, plural, one {# hour} other {# hours}}, all of your money, {amount}, comes back to you.',
      doctor:
        'If the patient does not object within {hours, plural, one {# hour} other {# hours}}, nothing comes back to the patient, as the terms say. {amount} is released to you, less our fee.',
    },
    objection: 'If {name} objects, a person at eCureTrip decides. Until then the money stays held.',
    undo: 'You can take it back on this page as long as it is not decided.',
    report: { patient: 'The doctor did not come', doctor: 'The patient did not come' },
    keep: 'Back, nothing is said',
    saidHeading: 'You said that {name} did not come',
    saidText: '{name} can object until <b>{moment}</b>. Without an objection it counts after that.',
    withdraw: 'Take it back',
    accusedHeading: '{name} says that you did not come',
    accusedText:
      'You can answer until <b>{moment}</b>. If you do not, it counts after that, and the money goes as below.',
    follows: {
      patient: '{amount} then goes to the doctor, less our fee. Nothing comes back to you.',
      doctor: '{amount} then goes back to the patient. Nothing is released to you.',
    },
    objectTitle: 'That is not how it was',
    objectLabel: 'What happened?',
    objectHint:
      'A person at eCureTrip reads it and decides; the other side does not see it. Say when you were there and what you tried. Up to {max, plural, one {# character} other {# characters}}.',
    object: 'Send the objection',
    agreeTitle: 'It is true',
    agreeText: 'Then it is closed at once, and the money goes as said above.',
    agree: { patient: 'Yes, I did not come', doctor: 'Yes, I did not come' },
    contestedHeading: 'A person at eCureTrip decides',
    contestedText:
      'You and {name} do not agree who came. The money stays held until it is decided. We write to you both.',
    settledHeading: 'It is closed',
    settled: {
      patient: 'The patient did not come.',
      doctor: 'The doctor did not come. All of the money goes back to the patient.',
    },
    calm: 'Nothing has been changed yet.',
  },
  /** Notices on the appointment's own page. */
  notice: {
    cancelled: {
      me: 'You cancelled this appointment.',
      other: '{name} cancelled this appointment.',
      admin: 'eCureTrip cancelled this appointment.',
    },
    backToYou: '{refund} is on its way back to you.',
    cameBack: '{refund} came back to you.',
    backToPatient: '{refund} goes back to the patient.',
    nothingBack: 'As the terms say, nothing comes back.',
    nothingBackPatient: 'Nothing goes back to the patient.',
    restHeld: '{rest} is held for you and released on {moment}, less our fee.',
    awaited: 'Your payment had not arrived. If it still does, all of it goes back to you.',
    theyWrote: '{name} wrote:',
    youWrote: 'You wrote:',
    movedTitle: 'The doctor moved this appointment.',
    movedText:
      'If the new time does not suit you, you can <a>cancel it</a> until {moment} and get all of your money back.',
    said: 'You said that {name} did not come. {name} can object until {moment}.',
    accused: '{name} says that you did not come. Answer until {moment}, or it counts.',
    answer: 'Answer',
    takeBack: 'Look at it, or take it back',
    contested:
      'You and {name} do not agree who came. A person at eCureTrip decides; the money stays held until then.',
    settled: {
      patient: {
        patient: 'You did not come, so nothing comes back.',
        doctor: 'The patient did not come. The money is released to you, less our fee.',
      },
      doctor: {
        patient: 'The doctor did not come. All of your money comes back.',
        doctor: 'You did not come. All of the money goes back to the patient.',
      },
    },
    settledTitle: 'This consultation did not take place.',
  },
} as const;

/** Codes and messages of the forms above; part of the `errors` catalogue. */
export const endingErrors = {
  cancelReasonLong: 'Shorten the reason to at most 1,000 characters.',
  cancelReasonMissing: 'Write in a sentence why, so that the patient knows.',
  objectionLong: 'Shorten the text to at most 2,000 characters.',
  objectionMissing: 'Write what happened, so that a person can decide.',
  refund_changed: 'The amount that comes back has changed',
  reason_missing: 'Write in a sentence why, so that the patient knows',
  reason_too_long: 'Shorten the reason to at most 1,000 characters',
  text_missing: 'Write what happened, so that a person can decide',
  text_too_long: 'Shorten the text to at most 2,000 characters',
  wrong_state: 'This appointment had moved on meanwhile',
  already_started: 'The appointment has begun',
  in_progress: 'The consultation has begun',
  notice_too_short: 'It is too close to the start to move it',
  no_moves_left: 'You cannot move it again',
  moved_meanwhile: 'This appointment was moved meanwhile. Look at its present time first',
  too_far: 'This time lies too far ahead',
  slot_unavailable: 'This time cannot be chosen',
  slot_taken: 'That time has just been taken',
  own_overlap: 'There is another appointment at this time',
  not_started: 'You can say this only after the start',
  already_reported: 'You have said this already',
  too_late: 'The time for an answer is over',
} as const;
