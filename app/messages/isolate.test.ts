import { expect, it } from 'vitest';
import { createTranslator } from 'use-intl/core';
import { isolating } from './isolate';

const messages = { hello: 'Hello {name}, {count}', who: '{role, select, patient {you} other {them}}' };
const translator = createTranslator({ locale: 'en', messages: messages as never }) as unknown as (
  key: string,
  values: Record<string, unknown>,
) => string;

it('sets names off in languages that run from right to left', () => {
  const say = isolating('ar', translator);
  expect(say('hello', { name: 'Dr. Elif', count: 3 })).toBe('Hello \u2068Dr. Elif\u2069, 3');
  expect(say('who', { role: 'patient' })).toBe('you');
});

it('leaves other languages alone', () => expect(isolating('de', translator)).toBe(translator));
