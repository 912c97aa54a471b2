import { describe, expect, it } from 'vitest';
import { safeNextPath } from './next-path';

describe('safeNextPath', () => {
  it('keeps paths of this site', () => {
    expect(safeNextPath('/book/1?at=2026-12-01T10:30:00Z', '/')).toBe('/book/1?at=2026-12-01T10:30:00Z');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/a\nb',
    '',
    null,
  ])('refuses %j', (next) => expect(safeNextPath(next, '/dashboard')).toBe('/dashboard'));
});
