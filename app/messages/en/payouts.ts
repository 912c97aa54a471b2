/** How a doctor is paid, and what was earned. */
export const payouts = {
  title: 'Payouts',
  account: {
    title: 'Payout account',
    none: 'Not opened yet',
    pending: 'Being checked by Stripe',
    active: 'Open',
    restricted: 'Stripe asks for more',
    noneText:
      'Money goes to your bank account through Stripe, who has to know who you are. You enter your details on Stripe’s page; we never see them. Without this account patients cannot book you.',
    pendingText:
      'Stripe checks what you entered. You can go on where you left, if something is still missing.',
    activeText: 'Released money goes to your bank account by the schedule you set at Stripe.',
    restrictedText:
      'Stripe needs something more from you before it can pay you. Until then patients cannot book you.',
    open: 'Open the account at Stripe',
    goOn: 'Go on at Stripe',
    change: 'Change your details at Stripe',
  },
  sums: {
    title: 'Your money',
    held: 'Held for you',
    due: 'Of this, released soon',
    releasedThisMonth: 'Released this month',
    released: 'Released so far',
    none: 'Nothing yet.',
  },
  how: 'Each payment is held until the consultation has taken place. Then you get the price less eCureTrip’s fee. Both stand in each line below.',
  earnings: {
    title: 'Earnings',
    caption: 'Payments of your consultations, the newest first',
    when: 'Consultation',
    reference: 'Reference',
    paid: 'Paid',
    fee: 'Fee',
    yours: 'You get',
    state: 'State',
    heldUntilDone: 'Held until the consultation',
    due: 'Held until {moment}',
    releasing: 'On its way',
    released: 'Released, {day}',
    pages: 'Pages of earnings',
    first: 'Newest',
    older: 'Older',
    statements: 'Statements of all payouts',
    none: 'No payment yet',
    noneText: 'When a patient has paid for a consultation with you, the payment stands here with its state.',
    today: 'Look at today',
  },
  refused: {
    profile_incomplete: 'Complete your profile first',
    country_not_served: 'Stripe does not open an account with these details',
    stripe_unavailable: 'Stripe does not answer at the moment',
    not_found: 'There is no payout account yet',
  },
  refusedText: {
    profile_incomplete:
      'Stripe needs your name, your country and a price. <a>Complete your profile</a>, then come back.',
    country_not_served: 'Payouts may not be possible in your country. Write to us; nothing was changed.',
    stripe_unavailable: 'Nothing was changed. Try again in a moment.',
    not_found: 'Open it with the button below.',
  },
} as const;
