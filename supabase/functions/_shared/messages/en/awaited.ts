/** Mails about bank transfers that are waited for. */
export const awaited = {
  payment_awaited: {
    subject: {
      promised: 'Send {amount} to confirm your appointment',
      part: 'A part of your bank transfer has arrived',
      reminder: 'Your bank transfer has not arrived in full',
    },
    preheader: 'We keep the time for you until {until}.',
    title: {
      promised: 'Now send the money from your bank',
      part: '{arrived} of {amount} has arrived',
      reminder: 'We are still waiting for {rest}',
    },
    promised:
      'You chose to pay by bank transfer for {doctor} on <strong>{moment}</strong> ({zone}). The appointment is yours when <strong>{amount}</strong> has arrived. A transfer can take several days, so send it today.',
    part: 'Of the <strong>{amount}</strong> for {doctor} on <strong>{moment}</strong> ({zone}), <strong>{arrived}</strong> has arrived. Please send the missing <strong>{rest}</strong>, with the same reference. The appointment is yours when all of it is there.',
    reminder:
      'For {doctor} on <strong>{moment}</strong> ({zone}), <strong>{rest}</strong> is still missing. If you sent it, it may be on its way. If you did not, ask your bank for a fast transfer.',
    untilLead: 'We keep the time for you until {until}.',
    until: 'What arrives later goes back to you, and the time is free for others. {zone}',
    button: 'See the bank details',
  },
  payouts_stopped: {
    subject: 'Stripe has stopped your payouts',
    preheader: 'Patients cannot book you until this is mended.',
    title: 'Stripe has stopped your payouts',
    text: 'Since {moment} ({zone}) Stripe cannot send you money, most often because it needs something more from you. Until this is mended, patients do not find you and cannot book you. Appointments that are booked stay booked, and money that is held for you stays held.',
    button: 'See what Stripe needs',
  },
  payment_not_arrived: {
    subject: 'Your time with {doctor} was given away',
    preheader: 'The bank transfer did not arrive in time.',
    title: 'The bank transfer did not arrive in time',
    deadline:
      'We waited for your bank transfer for {doctor} on <strong>{moment}</strong> ({zone}). It did not arrive in full in time, so that time is free for others now.',
    failed:
      'Your bank or Stripe told us that the transfer for {doctor} on <strong>{moment}</strong> ({zone}) will not come. That time is free for others now.',
    given_back: 'You gave back the time with {doctor} on <strong>{moment}</strong> ({zone}).',
    nothingLead: 'Please do not send the money any more.',
    nothing: 'If it is on its way already, all of it goes back to you.',
    partLead: '{arrived} had arrived. It goes back to you.',
    part: 'So does anything that still arrives. If we need your bank details for it, Stripe asks you by mail.',
    button: 'Choose another time',
  },
} as const;
