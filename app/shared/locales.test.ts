import { expect, it } from 'vitest';
import { direction, negotiateLocale } from './locales';

it.each([
  ['ar', 'ar'],
  ['de-AT,en;q=0.5', 'de'],
  ['fr;q=0.9, es-MX;q=0.8, en;q=0.7', 'es'],
  ['en;q=0.2, ar-EG;q=0.9', 'ar'],
  ['tr, *;q=0.1', 'en'],
  ['de;q=0, en', 'en'],
  ['', 'en'],
])('of "%s" it speaks %s', (header, language) => expect(negotiateLocale(header)).toBe(language));

it('knows which languages run from right to left', () => {
  expect(['ar', 'ar-XB', 'de', 'en-XA'].map(direction)).toEqual(['rtl', 'rtl', 'ltr', 'ltr']);
});
