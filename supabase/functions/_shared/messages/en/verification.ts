/** Mails about the verification of a doctor and the end of a licence. What was asked, and why, stands behind sign-in. */
export const verification = {
  verification_approved: {
    subject: 'Your licence is verified',
    preheader: 'Patients can find you once your payout account is active.',
    title: 'You are verified',
    intro:
      'We looked up your licence and found everything as you stated it. As soon as your payout account is active, patients find you in the search and can book you.',
    button: 'See where you stand',
  },
  verification_asked: {
    subject: 'We need something more to verify you',
    preheader: 'A short question about what you sent us.',
    title: 'We need something more',
    intro:
      'We looked at what you sent us and have a question before we can go on. It stands on the page of your verification. Answer there, and we look again.',
    button: 'Read the question',
  },
  verification_refused: {
    subject: 'We could not verify you',
    preheader: 'The reason stands on the page of your verification.',
    title: 'We could not verify you',
    intro:
      'We looked at what you sent us and could not verify it. The reason stands on the page of your verification. If something has changed or we were mistaken, write to us there.',
    button: 'Read the reason',
  },
  licence_ending: {
    subject: 'Your licence ends on {date}',
    preheader: 'Enter the renewed one in time, so that patients can go on booking you.',
    title: 'Your licence ends on {date}',
    intro:
      'By what you told us, your licence ends on <strong>{date}</strong>. When you have the renewed one, enter its new last day. We look it up, usually within two working days; until then you are not in the search.',
    more: 'After {date} you are not in the search and cannot be booked until the renewed licence is checked. Appointments that you have stay.',
    button: 'Enter the renewed licence',
  },
  licence_ended: {
    subject: 'Your licence has ended: you are not in the search any more',
    preheader: 'Enter the renewed one. We look it up and list you again.',
    title: 'Your licence has ended',
    intro:
      'By what you told us, your licence ended on <strong>{date}</strong>. You are not in the search any more and cannot be booked.',
    more: 'Appointments that you have stay. If you may not hold them without a licence, cancel them: your patients get all their money back.',
    button: 'Enter the renewed licence',
  },
  licence_alert: {
    subject: 'The licence of {doctor} has ended',
    preheader: 'The doctor is not listed any more.',
    title: 'A licence has ended',
    intro:
      'The licence of <strong>{doctor}</strong> ended on <strong>{date}</strong>. The doctor is not in the search any more.',
    visits:
      '{count, plural, =0 {There are no coming appointments.} one {One coming appointment stays: decide whether it can take place.} other {# coming appointments stay: decide whether they can take place.}}',
    button: 'Open the doctor',
    footer: 'Sent to the address for alerts of eCureTrip.',
  },
};
