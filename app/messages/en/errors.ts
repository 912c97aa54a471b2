/** What is wrong with a form or a page, and what to do. Keys are the messages of the schemas and codes of use cases. */
export const errors = {
  page: {
    notFound: {
      title: 'This page is not here',
      text: 'The address may be mistyped, or the page belongs to somebody else.',
    },
    wrongRole: {
      title: 'This page is for another kind of account',
      text: 'You are signed in, but this page is not made for your account.',
    },
    fault: {
      title: 'Something went wrong on our side',
      text: 'What you did before is safe. Load the page again in a moment. If it happens again, tell us this number: {requestId}.',
    },
    offline: {
      title: 'A part of eCureTrip does not answer',
      text: 'Nothing was lost. Load the page again in a moment.',
    },
    badRequest: {
      title: 'We could not read this request',
      text: 'Go back to the page before and send it again.',
    },
    home: 'Go to the first page',
    find: 'Find a doctor',
    number: 'Number to quote: {requestId}',
  },
  // Fields
  fullNameMissing: 'Write your name.',
  fullNameLong: 'Shorten the name to at most 120 characters.',
  emailMissing: 'Write your e-mail address.',
  emailIncomplete: 'Complete the e-mail address, for example name@example.org.',
  passwordMissing: 'Write your password.',
  passwordShort: 'Use at least 10 characters, so that it is hard to guess.',
  passwordLong: 'Use at most 72 characters.',
  passwordWeak: 'Choose a longer or less common password.',
  passwordSame: 'Choose a password that is not your present one.',
  roleMissing: 'Choose who you are.',
  countryMissing: 'Choose a country from the list.',
  timeZoneMissing: 'Choose a time zone from the list.',
  phoneShape: 'Begin with + and the country code, for example +44 161 496 0000.',
  birthDateMissing: 'Write the whole date, day, month and year.',
  birthDateRange: 'Check the year: the date must be in the past 120 years.',
  // Accounts
  credentialsWrong: 'The e-mail address and the password do not belong together.',
  emailNotConfirmed: 'Confirm your e-mail address first. The link is in the mail we sent you.',
  accountBlocked: 'This account is closed. Write to us if you think that is wrong.',
  tooManyTries: 'Too many tries. Wait a few minutes, then try again.',
  linkExpired: 'This link does not work any more. Ask for a new one.',
  signInAgain: 'Your session has ended. Sign in again; nothing was changed.',
  tryAgain: 'It did not work, and nothing was changed. Try again in a moment.',
} as const;
