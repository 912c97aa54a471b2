import { expect, it } from 'vitest';
import { formatBytes } from './bytes';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [640_000, '640 kB'],
  [4_210_000, '4.2 MB'],
  [524_288_000, '524 MB'],
  [2_000_000_000, '2 GB'],
])('%i bytes read "%s"', (bytes, text) => expect(formatBytes(bytes, 'en-GB')).toBe(text));

it('speaks other languages', () => expect(formatBytes(4_210_000, 'de-DE')).toBe('4,2 MB'));
