import { timingSafeEqual } from 'node:crypto';
import { StripeFault } from './errors.ts';

/** Lets only the account's secret key pass, as a bearer token or as the name of basic authentication. */
export function authenticate(secretKey: string, header: string | undefined): void {
  const bearer = header?.startsWith('Bearer ') ? header.slice(7) : undefined;
  const basic = header?.startsWith('Basic ')
    ? Buffer.from(header.slice(6), 'base64').toString('utf8').split(':')[0]
    : undefined;
  const given = bearer ?? basic;
  if (given === undefined || given === '') {
    throw new StripeFault(
      401,
      {
        type: 'invalid_request_error',
        message:
          'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.',
      },
      false,
    );
  }
  const [a, b] = [Buffer.from(given), Buffer.from(secretKey)];
  if (a.length === b.length && timingSafeEqual(a, b)) return;
  const hidden = `${given.slice(0, 8)}${'*'.repeat(Math.max(0, given.length - 12))}${given.slice(-4)}`;
  throw new StripeFault(
    401,
    { type: 'invalid_request_error', message: `Invalid API Key provided: ${hidden}` },
    false,
  );
}
