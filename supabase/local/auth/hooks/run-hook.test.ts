import { describe, expect, it } from 'vitest';
import { resolveHookAddress } from './run-hook.ts';

const FUNCTIONS = 'http://127.0.0.1:49152/functions/v1';

describe('resolveHookAddress', () => {
  it.each([
    ['http://127.0.0.1:54321/functions/v1/send-email', `${FUNCTIONS}/send-email`],
    ['http://localhost:54321/functions/v1/send-email?a=1', `${FUNCTIONS}/send-email?a=1`],
    ['http://host.docker.internal:54321/functions/v1/send-email', `${FUNCTIONS}/send-email`],
    [
      'https://project.supabase.co/functions/v1/send-email',
      'https://project.supabase.co/functions/v1/send-email',
    ],
    ['http://127.0.0.1:4000/hook', 'http://127.0.0.1:4000/hook'],
    ['pg-functions://postgres/private/hook', 'pg-functions://postgres/private/hook'],
  ])('%s', (uri, expected) => expect(resolveHookAddress(uri, FUNCTIONS)).toBe(expected));
});
