/** The page for people who write programs against the API. */
export const apiDocs = {
  title: 'The API',
  description: 'Find doctors, book, upload and review from a program: what each operation takes and answers.',
  machine: 'The same as an OpenAPI document',
  how: 'How to call it',
  example: 'For example, with curl',
  signIn:
    'Sign in with POST /api/auth/login, and send the access token with every request as Authorization: Bearer. It lasts an hour; POST /api/auth/refresh gives the next one.',
  lists:
    'A list comes in pages: send its nextCursor as cursor for the next one, until it is null. limit says how many rows at most.',
  twice:
    'Send an Idempotency-Key with everything that creates something: sent twice, it happens once, and the second answer is the first one.',
  seen: 'A change names the version that you have read, its ETag, as If-Match. If somebody was faster you get 412, and nothing is changed.',
  refused:
    'A refusal is application/problem+json (RFC 9457). Decide by its code; errors names every field that does not fit. Quote its requestId when you ask us.',
  often:
    'Each answer says in RateLimit how much more you may ask for. After a 429, wait the seconds that Retry-After names.',
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
