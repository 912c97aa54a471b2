import { describe, expect, it } from 'vitest';
import { pageClass } from './limit-class';

describe('pageClass', () => {
  it.each([
    ['GET', '/doctors', 'read'],
    ['HEAD', '/doctors', 'read'],
    ['GET', '/login', 'read'],
    ['GET', '/_root.data', 'read'],
    ['GET', '/photos/1/small.webp', 'file'],
    ['GET', '/words/ar.1a2b.json', 'file'],
    ['GET', '/medical-records/1/content', 'file'],
    ['POST', '/login', 'credentials'],
    ['POST', '/login/', 'credentials'],
    // The router takes all of these for one.
    ['POST', '/LOGIN', 'credentials'],
    ['POST', '//login', 'credentials'],
    ['POST', '/%6Cogin', 'credentials'],
    ['POST', '/doctors/../login', 'credentials'],
    ['POST', '/%zz', 'write'],
    ['POST', '/login.data', 'credentials'],
    ['POST', '/login/second-factor', 'credentials'],
    ['POST', '/profile/security/password', 'credentials'],
    ['POST', '/profile/security/two-factor/1', 'credentials'],
    ['POST', '/profile/delete', 'credentials'],
    ['POST', '/register', 'register'],
    ['POST', '/register/sent', 'recover'],
    ['POST', '/forgot-password', 'recover'],
    ['POST', '/book/1', 'booking'],
    ['POST', '/appointments/1/pay', 'booking'],
    ['POST', '/appointments/1/cancel', 'write'],
    ['POST', '/medical-records/upload', 'upload'],
    ['POST', '/medical-records/1/edit', 'write'],
    ['DELETE', '/nowhere', 'write'],
    ['POST', '/profile', 'write'],
    // Names their own class, or none at all.
    ['POST', '/api/auth/login', null],
    ['GET', '/api/nowhere', null],
    ['OPTIONS', '/login', null],
    ['GET', '/api/docs', 'read'],
  ])('%s %s is %s', (method, path, expected) => {
    expect(pageClass(method, path)).toBe(expected);
  });
});
