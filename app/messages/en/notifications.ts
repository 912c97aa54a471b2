/** Which mails a person wants. */
export const notifications = {
  kinds: {
    appointment_reminders: {
      title: 'Reminders of appointments',
      text: 'A day before and an hour before.',
    },
  },
  profile: {
    title: 'Mails you can choose',
    text: 'Mails about your bookings, your money and your account always come: you need them.',
    legend: 'Send me',
    submit: 'Save these choices',
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
