import { describe, expect, it } from 'vitest';
import { isSameOrigin } from './origin.server';

const app = 'https://ecuretrip.example';
const post = (headers: Record<string, string>) => isSameOrigin({ method: 'POST', headers }, app);

describe('isSameOrigin', () => {
  it('lets reads through from anywhere', () => {
    expect(isSameOrigin({ method: 'GET', headers: { origin: 'https://evil.example' } }, app)).toBe(true);
  });

  it('lets own forms through, also under the host that was asked', () => {
    expect(post({ origin: app })).toBe(true);
    expect(post({ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' })).toBe(true);
    expect(post({ referer: `${app}/login` })).toBe(true);
  });

  it('lets a mail programme refuse mails for its reader, and nothing else', () => {
    const from = { method: 'POST', headers: {} };
    expect(isSameOrigin({ ...from, path: '/unsubscribe/a.b' }, app)).toBe(true);
    expect(isSameOrigin({ ...from, path: '/unsubscribe/a/b' }, app)).toBe(false);
    expect(isSameOrigin({ ...from, path: '/profile' }, app)).toBe(false);
  });

  it('refuses other sites, opaque origins and none at all', () => {
    expect(post({ origin: 'https://evil.example', host: 'ecuretrip.example' })).toBe(false);
    expect(post({ origin: 'null' })).toBe(false);
    expect(post({})).toBe(false);
  });
});
