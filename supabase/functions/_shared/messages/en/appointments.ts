/** Mails about an appointment that is to come, and about a time that has become free. */
export const appointments = {
  appointment: {
    mode: { video: 'by video', in_person: 'in person' },
    yourTime: 'Your time',
    doctorsTime: 'Doctor’s time',
    patientsTime: 'Patient’s time',
    bothTimes: 'The same time for both of you',
    open: 'Open the appointment',
    roomOpens:
      'The room opens on this page at {clock} your time. Details of your health are shown only there, after you sign in.',
    addressThere:
      'The address is on this page. Details of your health are shown only there, after you sign in.',
    doctorRoomOpens:
      'The room opens on this page at {clock} your time. What the patient wrote to you is shown only there.',
    doctorAddressThere: 'What the patient wrote to you is shown only there, after you sign in.',
    calendarFile: 'The attached file puts the appointment into your calendar.',
  },
  refund_terms: {
    ifYouCancel: 'If you cancel',
    youGetBack: 'You get back',
    until: 'Until {moment} your time',
    thenUntil: 'Then until {moment} your time',
    after: 'After that, or if you do not come',
    fromNow: 'From now on, or if you do not come',
    doctorCancels: '{doctor} cancels or does not come',
  },
  appointment_confirmed_patient: {
    subject: 'Your appointment on {day}',
    preheader:
      '{clock} in {city}, {otherClock} in {otherCity}. Your money is held until your consultation has taken place.',
    title: 'Your appointment is confirmed',
    intro:
      'You see {doctor} {mode} on <strong>{day}</strong>, for {minutes, plural, one {# minute} other {# minutes}}.',
    heldLead: '{amount} is held until your consultation has taken place.',
    held: 'The doctor is paid only after that.',
  },
  appointment_confirmed_doctor: {
    subject: 'Booked: {day}, {clock}',
    preheader: '{clock} in {city}, {otherClock} in {otherCity}. The payment is held for you.',
    title: 'A patient has booked you',
    intro:
      'You see patient <strong>{patient}</strong> {mode} on <strong>{day}</strong>, for {minutes, plural, one {# minute} other {# minutes}}.',
    introNoName:
      'You see a patient {mode} on <strong>{day}</strong>, for {minutes, plural, one {# minute} other {# minutes}}.',
    heldLead: '{amount} is held for you.',
    held: 'It is released after the consultation has taken place, less the fee of eCureTrip.',
  },
  appointment_reminder_patient: {
    subject: { day: 'Reminder: {day}, {clock}', hour: 'Your appointment is at {clock}' },
    preheader: '{clock} in {city}, {otherClock} in {otherCity}.',
    title: { day: 'Your appointment is coming up', hour: 'Your appointment begins in an hour' },
    intro:
      'You see {doctor} {mode} on <strong>{day}</strong>, for {minutes, plural, one {# minute} other {# minutes}}.',
    change: 'If you cannot come, move or cancel it on its page. There you see first what comes back to you.',
  },
  appointment_reminder_doctor: {
    subject: { day: 'Reminder: {day}, {clock}', hour: 'Your next patient is at {clock}' },
    preheader: '{clock} in {city}, {otherClock} in {otherCity}.',
    title: { day: 'An appointment is coming up', hour: 'An appointment begins in an hour' },
    intro:
      'You see patient <strong>{patient}</strong> {mode} on <strong>{day}</strong>, for {minutes, plural, one {# minute} other {# minutes}}.',
    introNoName:
      'You see a patient {mode} on <strong>{day}</strong>, for {minutes, plural, one {# minute} other {# minutes}}.',
    change: 'If you cannot hold it, move or cancel it on its page.',
  },
  waitlist_offer: {
    subject: 'A time is free for you: {day}, {clock}',
    preheader: 'It is kept for you until {until}. {clock} in {city}, {otherClock} in {otherCity}.',
    title: 'A time has become free',
    first:
      'You asked us to tell you. {doctor} can see you {mode} on <strong>{day}</strong>, for {minutes, plural, one {# minute} other {# minutes}}.',
    earlier:
      'You asked for an earlier time. {doctor} can see you {mode} on <strong>{day}</strong>, instead of {oldMoment} ({oldZone}).',
    button: 'See this time',
    keptLead: 'It is kept for you until {moment} ({zone}).',
    kept: 'After that it goes to the next who waits. If you do not want it, you need do nothing.',
    footer:
      'You get this because you wait for a time of {doctor}. You can leave the line on the page that opens.',
  },
  calendar: {
    patientTitle: 'Consultation with {doctor}',
    doctorTitle: 'Consultation, patient {patient}',
    doctorTitleNoName: 'Consultation, eCureTrip',
    description: {
      video: 'Video consultation, reference {reference}. The room opens 15 minutes before the start: {url}',
      in_person: 'Consultation at the clinic, reference {reference}: {url}',
    },
  },
} as const;
