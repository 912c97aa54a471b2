/** Messages to a person: the list of them, and which of them are wanted. */
export const notifications = {
  /** In the header. `count` is 100 for more than 99. */
  header: {
    link: 'Messages',
    /** The same in one line of a menu. */
    menu: '{count, plural, =0 {Messages} =100 {Messages (99+)} other {Messages (#)}}',
    unread:
      '{count, plural, =0 {no unread messages} one {# unread message} =100 {more than 99 unread messages} other {# unread messages}}',
  },
  list: {
    title: 'Messages',
    lead: 'What we have written to you. Messages stay here for a year.',
    unreadLead:
      '{count, plural, one {One message is unread.} =100 {More than 99 messages are unread.} other {# messages are unread.}}',
    tabs: 'Which messages',
    all: 'All',
    unread: 'Unread',
    none: 'Nothing yet',
    noneText:
      'When something happens with your appointments, your payments or your account, you read it here.',
    noneUnread: 'You have read everything',
    noneUnreadText: 'New messages appear here as they come.',
    isUnread: 'Unread.',
    markOne: 'Mark as read',
    markOneOf: 'Mark as read: {subject}',
    markAll: 'Mark all as read',
    unreadable: 'A message from eCureTrip',
    unreadableText: 'This message is of a kind that this page cannot show. You have it by mail as well.',
    pages: 'Pages of messages',
    newest: 'Newest',
    older: 'Older',
    settings: 'Choose which messages you get',
  },
  topics: {
    appointment_reminders: {
      title: 'Reminders of appointments',
      text: 'A day before and an hour before.',
    },
    waitlist_offers: {
      title: 'Times that become free',
      text: 'When you wait for a time of a doctor. Without them you can miss an offer.',
    },
    follow_ups: {
      title: 'Proposals for your next visit',
      text: 'When a doctor proposes times to you.',
    },
    record_requests: {
      title: 'Questions for files',
      text: 'When a doctor asks you for a file before a consultation.',
    },
    getting_started: {
      title: 'First steps',
      text: 'How to begin, once, after you register.',
    },
  },
  profile: {
    title: 'Messages you can choose',
    text: 'These are useful, but you can do without them.',
    mail: 'By mail',
    inApp: 'In your list of messages',
    necessaryTitle: 'What always comes, and why',
    submit: 'Save these choices',
  },
  /** Why a kind cannot be refused. */
  necessary: {
    account: 'Your account: links to sign in, and what was changed. So you notice if somebody else does it.',
    booking: 'Your appointments: booked, moved, cancelled. Without them you could come at the wrong time.',
    money: 'Your money: what is held, paid out or comes back. You have a right to know.',
    files: 'Your files: who opened them in an emergency, and what happened to them.',
  },
  /** Mails that do not reach somebody. */
  trouble: {
    banner: 'Our mails do not reach you.',
    bannerText:
      'Until that is mended you can miss changes of your appointments. You find everything under “Messages”.',
    bannerLink: 'See what you can do',
    title: 'Do our mails reach you?',
    well: 'Our mails to {email} arrive, as far as we know.',
    trying:
      'We try {email} again. The next mail shows whether it arrives. If it comes back, you see it here.',
    cause: {
      hard_bounce: 'A mail to {email} came back: the other side says that there is no such address.',
      refused:
        'Our mail service does not deliver to {email} any more, because mails to it came back before or were called spam.',
      manual: 'Mails to {email} were switched off at our mail service.',
      spam_complaint:
        'A mail to {email} was called spam. We send only what is necessary since then, and no reminders.',
    },
    what: 'What you can do',
    changeTitle: 'Use another address',
    changeText:
      'If the address has a mistake or you do not use it any more, change it. We send a mail to the new one that you confirm.',
    change: 'Change my e-mail address',
    tryTitle: 'Try this address again',
    tryText:
      'If the address is right, perhaps the mailbox was full or closed for a while. You can let us try once a day.',
    try: 'Try again',
    tooSoon:
      'You asked for this less than a day ago, and it came back again. Try tomorrow, or use another address.',
    meanwhile: 'Everything we write to you is also under “Messages”.',
    back: 'Profile',
  },
  unsubscribe: {
    title: 'Stop these mails?',
    ask: '{name}: press the button, and we send you no more of them.',
    stays: 'Mails about your bookings, your money and your account still come: you need them.',
    submit: 'Stop these mails',
    done: 'These mails are stopped',
    doneText: '{name}: we send you no more of them.',
    again: 'Send them again',
    wanted: 'These mails come again',
    wantedText: '{name}: we send them to you again.',
    all: 'All choices are in your profile',
  },
} as const;
