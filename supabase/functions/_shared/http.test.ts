import { describe, expect, it } from 'vitest';
import { isCronCall, readBody } from './http.ts';

const call = (secret?: string) =>
  new Request('http://localhost/', { headers: secret === undefined ? {} : { 'x-cron-secret': secret } });

describe('isCronCall', () => {
  it('knows the secret, and nothing like it', async () => {
    expect(await isCronCall(call('correct horse'), 'correct horse')).toBe(true);
    for (const guess of [undefined, '', 'correct hors', 'correct horse ish', 'Correct horse']) {
      expect(await isCronCall(call(guess), 'correct horse')).toBe(false);
    }
  });
});

describe('readBody', () => {
  const post = (body: string) => new Request('http://localhost/', { method: 'POST', body });

  it('gives the bytes back as they came', async () => {
    expect(await readBody(post('{"name": "Şükrü"}\n'))).toBe('{"name": "Şükrü"}\n');
  });

  it('gives up on a body that is too large', async () => {
    expect(await readBody(post('x'.repeat(101)), 100)).toBeNull();
    expect(await readBody(post('x'.repeat(100)), 100)).toHaveLength(100);
  });
});
