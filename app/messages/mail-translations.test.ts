import { describe, expect, it } from 'vitest';
import { renderMail } from '../../supabase/functions/_shared/mail/render';
import { MAIL_KINDS } from '../../supabase/functions/_shared/mail/payloads';
import { en } from '../../supabase/functions/_shared/messages/en/index';
import { MAIL_LANGUAGES, mailTranslations } from '../../supabase/functions/_shared/messages/index';
import { MAIL_TRANSLATIONS_COMPLETE } from '../../supabase/functions/_shared/messages/translation';
import { samples } from '../../supabase/functions/_shared/testing/mail-samples';
import { compareWords } from './compare';
import { countsBare } from './counted-nouns';
import { listWords, type Words } from './words';

describe.each(Object.entries(mailTranslations))('the words of mails in %s', (language, words) => {
  const { missing, wrong } = compareWords(language, en, words as Words);

  it('take the arguments, tags and plurals of the English ones', () => expect(wrong).toEqual([]));

  it.runIf(MAIL_TRANSLATIONS_COMPLETE)('are all there', () => expect(missing).toEqual([]));
});

it.each(Object.entries({ en: en as Words, ...(mailTranslations as Record<string, Words>) }))(
  'counts with plurals in %s',
  (language, words) => {
    expect(listWords(words).filter(([, text]) => countsBare(language, text))).toEqual([]);
  },
);

it('reads every English message of the mails', () => {
  expect(compareWords('en', en, en)).toEqual({ missing: [], wrong: [] });
});

describe.each(MAIL_LANGUAGES)('mails in %s', (language) => {
  it('are whole, and run the way the language is read', async () => {
    for (const kind of MAIL_KINDS) {
      const request = {
        kind,
        payload: samples[kind],
        toEmail: 'grace@example.org',
        timeZone: 'Europe/London',
      };
      const options = {
        appUrl: 'https://ecuretrip.example',
        from: 'care@ecuretrip.example',
        now: new Date(),
      };
      const mail = await renderMail({ ...request, locale: language }, options);
      const dir = language === 'ar' ? 'rtl' : 'ltr';
      expect(mail.html).toMatch(new RegExp(`<html[^>]+dir="${dir}"[^>]+lang="${language}"`));
      // What a mail programme shows of a subject.
      expect(mail.subject.length, `${kind}: ${mail.subject}`).toBeLessThanOrEqual(90);
      expect(mail.text).not.toMatch(/undefined|NaN|\{\w+\}|[٠-٩]/);
    }
  });
});
