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
  tryAgain: 'It did not work, and nothing was changed. Try again in a moment.',
} as const;
