import { direction } from '~/shared/locales';

const FIRST_STRONG = '\u2068';
const POP = '\u2069';
/** Words of the catalogue's own branches ("patient", "cancelled_me"), which have to arrive as they are. */
const BRANCH = /^[a-z_]*$/;

/** A name or number of unknown direction that keeps the sentence around it in order. */
const isolate = (value: unknown): unknown =>
  typeof value === 'string' && !BRANCH.test(value) ? FIRST_STRONG + value + POP : value;

const isolateAll = (values: unknown): unknown =>
  values && typeof values === 'object'
    ? Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isolate(value)]))
    : values;

type Say = (key: string, values?: unknown, ...rest: unknown[]) => unknown;
type Translator = Say & { rich: Say; markup: Say; raw: unknown; has: unknown };

/**
 * A translator that sets off what it puts into a sentence, in languages that run from right to left: else "R-2026-62"
 * or a name in Latin letters takes the words and marks beside it along. The same as `bdi`, where there is no markup.
 */
export function isolating<T>(locale: string, translator: T): T {
  if (direction(locale) === 'ltr') return translator;
  const plain = translator as unknown as Translator;
  const wrap =
    (say: Say): Say =>
    (key, values, ...rest) =>
      say(key, isolateAll(values), ...rest);
  const isolated = Object.assign(wrap(plain), {
    rich: wrap(plain.rich),
    markup: wrap(plain.markup),
    raw: plain.raw,
    has: plain.has,
  });
  return isolated as unknown as T;
}
