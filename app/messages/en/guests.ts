/** A relative or an interpreter who comes along to a video consultation: inviting them, and the page of their link. */
export const guests = {
  title: 'Bring somebody along',
  back: 'Back to the appointment',
  lead: {
    patient:
      'You can invite one relative or one interpreter. They get a mail with a link to the video room. They see nothing else: not why you come, no files, no summary.',
    doctor:
      'You can invite one interpreter. They get a mail with a link to the video room. They see nothing else of the patient. The patient sees that they are invited.',
  },
  who: 'Who comes along?',
  role: { relative: 'Relative or friend', interpreter: 'Interpreter' },
  roleText: {
    relative: 'Somebody you trust, who listens and asks with you.',
    interpreter: 'Somebody who translates between you and the doctor.',
  },
  name: 'Their name',
  email: 'Their e-mail address',
  emailHint: 'Check it: whoever gets the mail can enter the room.',
  submit: 'Send the invitation',
  mailed: 'Last mail',
  resend: 'Send the mail again',
  revoke: 'Take the invitation back',
  revokeText:
    'The link ends at once. If they are in the room already, ask them there to leave, and the doctor can close the room to them.',
  declined: '{name} does not want to come along, and gets no more mail.',
  over: 'The consultation is over or does not take place. Nobody can be invited any more.',
  tray: {
    title: 'Somebody with you',
    titleDoctor: 'Somebody with the patient',
    none: 'A relative or an interpreter can come along by video.',
    noneDoctor: 'An interpreter can come along by video.',
    invite: 'Invite somebody',
    change: 'Change or take back',
    invited: {
      relative: '{name} is invited, as a relative.',
      interpreter: '{name} is invited, as an interpreter.',
    },
    byDoctor: 'The doctor invited them.',
    byPatient: 'The patient invited them.',
    declined: '{name} does not want to come along.',
  },
  page: {
    title: 'Your invitation',
    heading: {
      relative: 'You are invited to a video call',
      interpreter: 'You are asked to interpret in a video call',
    },
    lead: {
      relative: '{inviter} asks you to come along to a video call with {doctor}.',
      interpreter: '{inviter} asks you to interpret in a video call with {doctor}.',
    },
    when: 'When',
    zone: '{city} ({offset})',
    otherZone: 'Show it in another time zone',
    doctor: 'With',
    inviter: 'Invited by',
    opens: 'The room opens on {moment}, 15 minutes before the start. This page looks by itself.',
    open: 'The room is open.',
    join: 'Join the room',
    check: 'Test your camera and microphone',
    stopText: 'Is this not for you? The link ends then, and you get no more mail of this kind.',
    stop: 'I do not want this mail',
  },
} as const;
