/** Mails about a consultation that is or was held, and to the guests of a video call. */
export const consultations = {
  consultation_done: {
    subject: 'Your consultation has taken place',
    preheader: '{doctor} has closed it. What the doctor wrote for you is on its page.',
    title: 'Your consultation has taken place',
    intro:
      '{doctor} has closed the consultation <strong>{reference}</strong>. What the doctor wrote for you is on its page, after you sign in.',
    heldLead: '{amount} is still held.',
    heldUntil:
      'It is released to {doctor} on {moment} ({zone}), or at once when you confirm on the page that all was well.',
    heldOpen: 'It is released to {doctor} when you confirm on the page that all was well.',
    button: 'Open the appointment',
  },
  consultation_amended: {
    subject: 'The summary of your consultation was amended',
    preheader: '{doctor} has changed what was written for you. What stood there before stays readable.',
    title: 'The summary was amended',
    intro:
      '{doctor} has amended the summary of consultation <strong>{reference}</strong>. You find what is new, and what stood there before, on its page, after you sign in.',
    button: 'Open the summary',
  },
  follow_up_proposed: {
    subject: 'Times for your next consultation',
    preheader: '{doctor} proposes times. Choose one, or none.',
    title: 'Times for your next consultation',
    intro: '{doctor} proposes these times for your next consultation.',
    yours: 'Your time ({zone})',
    theirs: 'Doctor’s time ({zone})',
    button: 'Look at the times',
    notKept:
      'The times are not kept for you: whoever books first has them. You see on the page which are still free, and you can choose any other.',
  },
  guest: {
    preheader: '{moment} ({zone}), with {doctor}.',
    button: 'See when the room opens',
    link: 'The link is for you alone. The room opens there 15 minutes before the start. You need no account.',
    stop: 'If you do not want this mail, you can say so on the same page. You get no other then.',
    because: 'You get this because {inviter} entered {email} on eCureTrip.',
  },
  guest_invited: {
    subject: 'You are invited to a video call, {moment}',
    title: 'You are invited to a video call',
    relative:
      '{inviter} asks you to come along to a video call with {doctor} on <strong>{moment}</strong> ({zone}).',
    interpreter:
      '{inviter} asks you to interpret in a video call with {doctor} on <strong>{moment}</strong> ({zone}).',
  },
  guest_moved: {
    subject: 'The video call was moved to {moment}',
    title: 'The video call has a new time',
    relative:
      'The video call with {doctor}, to which {inviter} invited you, is now on <strong>{moment}</strong> ({zone}).',
    interpreter:
      'The video call with {doctor}, for which {inviter} asked you to interpret, is now on <strong>{moment}</strong> ({zone}).',
  },
  guest_cancelled: {
    subject: 'You are not needed at the video call',
    preheader: 'The invitation was taken back.',
    title: 'The invitation was taken back',
    intro:
      'The video call with {doctor} on <strong>{moment}</strong> ({zone}) does not take place, or takes place without you.',
    nothing: 'There is nothing to do. The link that we sent you does not work any more.',
  },
} as const;
