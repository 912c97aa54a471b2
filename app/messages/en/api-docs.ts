/** The page for people who write programs against the API. */
export const apiDocs = {
  title: 'The API',
  description: 'Find doctors, book, upload and review from a program: what each operation takes and answers.',
  machine: 'The same as an OpenAPI document',
  signIn:
    'Sign in with POST /api/auth/login, and send the access token with every request as Authorization: Bearer. It lasts an hour; POST /api/auth/refresh gives the next one.',
  twice:
    'Send an Idempotency-Key with everything that creates something: sent twice, it happens once, and the second answer is the first one.',
  seen: 'A change names the version that you have read, its ETag, as If-Match. If somebody was faster you get 412, and nothing is changed.',
  who: {
    anyone: 'Nobody has to be signed in.',
    account: 'For whoever is signed in.',
    patient: 'For patients.',
    doctor: 'For doctors.',
  },
  sends: 'What it takes',
  answers: 'What it answers',
  gives: 'What comes back',
  name: 'Name',
  type: 'Type',
  meaning: 'Meaning',
  status: 'Status',
  optional: 'optional',
  place: { path: 'in the path', query: 'in the query', header: 'as a header', body: 'in the body' },
};
