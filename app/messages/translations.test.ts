import { describe, expect, it } from 'vitest';
import { compareMessage, compareWords } from './compare';
import { countsBare } from './counted-nouns';
import { en } from './en';
import { composeMessages, translations } from './languages';
import { disguiseMessage } from './pseudo';
import { TRANSLATIONS_COMPLETE } from './translation';
import { listWords } from './words';

describe.each(Object.entries(translations()))('the words in %s', (language, words) => {
  const { missing, wrong } = compareWords(language, en, words);

  it('take the arguments, tags and plurals of the English ones', () => expect(wrong).toEqual([]));

  it.runIf(TRANSLATIONS_COMPLETE)('are all there', () => expect(missing).toEqual([]));
});

describe.each(Object.entries({ en, ...translations() }))('numbers in %s', (language, words) => {
  it('stand with a plural of what they count', () => {
    const bare = listWords(words).filter(([, text]) => countsBare(language, text));
    expect(bare).toEqual([]);
  });
});

describe('a number before what it counts', () => {
  it.each([
    ['en', '{n, number} minutes by video', true],
    ['en', '<b>{n}</b> hours', true],
    ['en', '{mode, select, a {{n, number} days} other {}}', true],
    ['en', '{n, plural, one {# minute} other {# minutes}}', false],
    ['en', 'hours {n, number} of {day}', false],
    ['en', '{amount} daystar', false],
    ['ar', '{n, number} دقيقة', true],
    ['de', '{n} Tagen', true],
  ])('in %s: "%s"', (language, text, bare) => expect(countsBare(language, text)).toBe(bare));
});

it('reads every English message', () => {
  expect(compareWords('en', en, en)).toEqual({ missing: [], wrong: [] });
});

it('shows English where a language says nothing', () => {
  const de = composeMessages('de');
  expect(listWords(de).map(([key]) => key)).toEqual(
    expect.arrayContaining(listWords(en).map(([key]) => key)),
  );
});

describe('comparing a message', () => {
  it.each([
    ['de', 'Hello {name}', 'Guten Tag {name}', []],
    ['de', 'Hello {name}', 'Guten Tag', ['lacks value {name}']],
    [
      'de',
      'Hello {name}',
      'Guten Tag {nome}',
      ['lacks value {name}', 'has value {nome}, which English has not'],
    ],
    ['es', '<b>{n}</b> left', 'quedan {n}', ['lacks <b>']],
    ['es', 'a', ' ', ['is empty']],
    [
      'ar',
      '{n, plural, one {a} other {b}}',
      '{n, plural, zero {a} one {a} two {a} few {a} other {a}}',
      ['plural {n} lacks "many"'],
    ],
    [
      'de',
      '{n, plural, one {a} other {b}}',
      '{n, plural, =0 {x} one {a} few {c} other {b}}',
      ['plural {n} has "few", which the language has not'],
    ],
    ['es', '{n, plural, one {a} other {b}}', '{n, plural, one {a} other {b}}', []],
    [
      'de',
      '{who, select, doctor {a} other {b}}',
      '{who, select, arzt {a} other {b}}',
      ['lacks select {who} of doctor, other', 'has select {who} of arzt, other, which English has not'],
    ],
  ])('in %s: "%s" and "%s"', (language, source, translated, wrong) => {
    expect(compareMessage(language, source, translated)).toEqual(wrong);
  });

  it('says that a message cannot be read', () => {
    expect(compareMessage('de', 'a {b}', 'a {b')[0]).toMatch(/^cannot be read/);
  });
});

describe('the disguise', () => {
  it('accents what is read and leaves what is syntax', () => {
    expect(disguiseMessage('{n, plural, one {One day} other {# days}} of <b>{name}</b>')).toBe(
      '⟦{n, plural, one {Óñéé đááý} other {# đááýš}} óóƒ <b>{name}</b>⟧',
    );
  });

  it('keeps every message readable', () => {
    const disguised = listWords(composeMessages('en-XA'));
    const wrong = listWords(en).flatMap(([key, text], i) =>
      compareMessage('en', text, disguised[i]?.[1] ?? '').map((what) => `${key}: ${what}`),
    );
    expect(wrong).toEqual([]);
  });
});
