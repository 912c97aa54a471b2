/** What is said of the codes that the API itself answers with. For programmers, and so in one language. */
const DETAILS: Record<string, string> = {
  account_deleted: 'This account has been deleted.',
  address_malformed: 'The address cannot be read.',
  address_too_long: 'The address is longer than any of ours.',
  body_too_large: 'The body is larger than this operation takes.',
  changed_meanwhile: 'It has changed since you read it. Read it again and send the ETag of now as If-Match.',
  foreign_origin: 'A request with cookies has to come from our own origin. Programs send a bearer token.',
  idempotency_key_invalid: 'Idempotency-Key is 1 to 200 visible characters.',
  idempotency_key_reused: 'This Idempotency-Key was used for another request.',
  idempotency_running: 'The first request with this Idempotency-Key is still running. Ask again in a moment.',
  if_match_missing: 'Send the ETag of what you have read as If-Match.',
  internal: 'Something went wrong on our side. Quote the requestId if it happens again.',
  json_malformed: 'The body is not JSON in UTF-8, or is nested too deeply.',
  media_type_unsupported: 'Send application/json in UTF-8, without a content encoding.',
  method_not_allowed: 'The header Allow names the methods there are.',
  not_authenticated: 'Send a valid access token as Authorization: Bearer, or a session cookie.',
  not_found: 'There is nothing here, or it belongs to somebody else.',
  range_beyond_end: 'The file ends before this range; Content-Range names its length.',
  second_factor_missing: 'Administrators set up a second factor first, on their security page.',
  second_factor_required: 'This session has not given the second factor yet.',
  too_often: 'Too many requests. Retry-After says in how many seconds there is another.',
  upload_interrupted: 'The file could not be kept: something on our side did not work. Send it again later.',
  validation_failed: 'Some of what was sent does not fit; errors says what and why.',
  wrong_role: 'This is for another kind of account.',
};

/** A code in words; an unknown one in its own letters, which are words. */
export const problemDetail = (code: string) => DETAILS[code] ?? `${code.replaceAll('_', ' ')}.`;
