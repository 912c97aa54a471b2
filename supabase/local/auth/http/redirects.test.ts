import { describe, expect, it } from 'vitest';
import { parseAuthConfig } from '../config/parse-config.ts';
import { isAllowedRedirect, redirectTarget } from './redirects.ts';

const config = parseAuthConfig(
  {
    site_url: 'https://ecuretrip.example',
    additional_redirect_urls: [
      'https://app.example.com/**',
      'https://*.preview.example.com/confirm',
      'com.example.app://callback',
    ],
  },
  {},
);

describe('isAllowedRedirect', () => {
  it.each([
    'https://ecuretrip.example/anything?x=1#y',
    'https://app.example.com/a/b?c=d',
    'https://pr-7.preview.example.com/confirm',
    'com.example.app://callback',
    'http://127.0.0.1:4000/x',
    'http://[::1]:4000/x',
  ])('allows %s', (address) => expect(isAllowedRedirect(address, config)).toBe(true));

  it.each([
    '',
    'https://evil.example',
    'http://ecuretrip.example/',
    'https://ecuretrip.example:8443/',
    'https://ecuretrip.example.evil.example/',
    'https://a.b.preview.example.com/confirm',
    'https://pr-7.preview.example.com/confirm/more',
    'https://10.0.0.1/',
    'https://2130706433.example',
    '\thttps://app.example.com/',
    'https://app.example.com/a b',
    'https:/\\app.example.com',
    'javascript:alert(1)',
  ])('refuses %j', (address) => expect(isAllowedRedirect(address, config)).toBe(false));

  it('leaves the port open on loopback, where native apps choose one', () => {
    const local = parseAuthConfig({ site_url: 'http://localhost:3000' }, {});
    expect(isAllowedRedirect('http://localhost:49152/x', local)).toBe(true);
  });
});

describe('redirectTarget', () => {
  it('prefers what was asked for, then the referring page, then the site', () => {
    const [asked, referrer] = ['https://app.example.com/a', 'https://app.example.com/b'];
    expect(redirectTarget(asked, referrer, config)).toBe(asked);
    expect(redirectTarget('https://evil.example', referrer, config)).toBe(referrer);
    expect(redirectTarget(null, 'https://evil.example', config)).toBe('https://ecuretrip.example');
  });
});
