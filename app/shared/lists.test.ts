import { expect, it } from 'vitest';
import { formatList, joinFacts } from './lists';

it('lists as each language does', () => {
  const items = ['A', 'B', 'C'];
  expect(['en-GB', 'de-DE', 'ar-AE-u-nu-latn'].map((locale) => formatList(items, locale))).toEqual([
    'A, B, C',
    'A, B und C',
    'A، وB، وC',
  ]);
});

it('puts facts behind each other and leaves out what is not known', () => {
  expect(joinFacts(['PDF', '', null, '640 kB'], 'en-GB')).toBe('PDF, 640 kB');
  expect(joinFacts(['PDF', '640 kB'], 'ar-AE-u-nu-latn')).toBe('PDF، 640 kB');
});
