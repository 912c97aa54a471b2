/** Money that comes later, by bank transfer: while it is waited for, and when it did not come. */
export const awaited = {
  tray: {
    title: 'Send {amount} from your bank',
    titleRest: 'Send the missing {amount}',
    arrived: '<b>{arrived}</b> of {amount} has arrived.',
    none: 'Nothing has arrived yet.',
    until:
      'We keep this time for you until <b>{time}</b>. It is yours when all of the money is there. What arrives later goes back to you.',
    how: 'Send exactly this amount, with the reference that the bank details show. A transfer can take several days.',
    details: 'See the bank details',
    onStripe: 'They are on a page of Stripe.',
    other: 'We keep this time for you until the money has arrived. There is nothing to do.',
    cancel: 'Cancel the appointment',
  },
  notice: {
    title: 'We wait for your bank transfer.',
    text: 'Your time is kept until {time}. We write to you when the money is there.',
    part: {
      title: '{arrived} of {amount} has arrived.',
      text: 'Please send the missing {rest} with the same reference. Your time is kept until {time}.',
    },
  },
  notArrived: {
    title: 'The bank transfer did not arrive in time.',
    text: 'The time is free for others again. Please do not send the money any more: whatever arrives goes back to you.',
    part: 'The time is free for others again. {arrived} had arrived and goes back to you, and so does whatever still arrives.',
  },
  doctor: {
    title: 'Not paid yet.',
    text: '{name} pays by bank transfer, and the money is not all there. We keep the time until {time}. Then it is confirmed, or free again. You need not do anything.',
  },
  state: 'Waiting for the money until {time}',
  ifCancelled: 'Whatever has arrived comes back to you, all of it, as long as we wait for the rest.',
  payment: 'Money on its way',
  returning: {
    heading: 'Now send the money from your bank',
    text: 'You chose to pay by bank transfer. Your time is kept while we wait. The next page shows until when, and where to find the bank details.',
  },
} as const;
