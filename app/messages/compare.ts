/** Whether a translated message takes the same arguments as the English one, and has the plurals of its language. */
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { listWords, type Words } from './words';

export type Findings = {
  /** Keys without a translation. */
  missing: string[];
  /** What is there and wrong, with its key. */
  wrong: string[];
};

export function compareWords(language: string, source: Words, translated: Words): Findings {
  const original = new Map(listWords(source));
  const found = new Map(listWords(translated));
  const wrong: string[] = [];
  for (const [key, text] of found) {
    const from = original.get(key);
    if (from === undefined) wrong.push(`${key}: English has no such key`);
    else wrong.push(...compareMessage(language, from, text).map((what) => `${key}: ${what}`));
  }
  return { missing: [...original.keys()].filter((key) => !found.has(key)), wrong };
}

/** What is wrong with one message; nothing when it is well. */
export function compareMessage(language: string, source: string, translated: string): string[] {
  if (!translated.trim()) return ['is empty'];
  let read: Reading;
  try {
    read = readMessage(translated);
  } catch (error) {
    return [`cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
  const wanted = readMessage(source);
  return [
    ...[...wanted.uses].filter((use) => !read.uses.has(use)).map((use) => `lacks ${use}`),
    ...[...read.uses]
      .filter((use) => !wanted.uses.has(use))
      .map((use) => `has ${use}, which English has not`),
    ...read.plurals.flatMap((plural) => wrongPlural(language, plural, isCounted(wanted, plural))),
  ];
}

type Plural = { name: string; ordinal: boolean; categories: string[] };
type Reading = { uses: Set<string>; plurals: Plural[] };

const readMessage = (message: string): Reading => {
  const reading: Reading = { uses: new Set(), plurals: [] };
  collect(parse(message), reading);
  return reading;
};

const KINDS: Partial<Record<TYPE, string>> = {
  [TYPE.argument]: 'value',
  [TYPE.number]: 'number',
  [TYPE.date]: 'date',
  [TYPE.time]: 'time',
};

function collect(elements: MessageFormatElement[], into: Reading): void {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    if (element.type === TYPE.tag) {
      into.uses.add(`<${element.value}>`);
      collect(element.children, into);
    } else if (element.type === TYPE.select || element.type === TYPE.plural) {
      const categories = Object.keys(element.options);
      if (element.type === TYPE.select)
        into.uses.add(`select {${element.value}} of ${categories.sort().join(', ')}`);
      else {
        const ordinal = element.pluralType === 'ordinal';
        into.uses.add(`${ordinal ? 'selectordinal' : 'plural'} {${element.value}}`);
        into.plurals.push({ name: element.value, ordinal, categories });
      }
      for (const { value } of Object.values(element.options)) collect(value, into);
    } else into.uses.add(`${KINDS[element.type] ?? 'value'} {${element.value}}`);
  }
}

/** Millions have a form of their own in Spanish; no count here comes near. */
const NEVER_NEEDED: Record<string, string[]> = { es: ['many'] };

/** Whether English tells one from many there; a plural of "=0" and "other" only asks whether there is anything. */
const isCounted = (source: Reading, { name }: Plural) =>
  source.plurals.some((plural) => plural.name === name && plural.categories.includes('one'));

function wrongPlural(language: string, { name, ordinal, categories }: Plural, counted: boolean): string[] {
  const { pluralCategories } = new Intl.PluralRules(language, {
    type: ordinal ? 'ordinal' : 'cardinal',
  }).resolvedOptions();
  const known: readonly string[] = pluralCategories;
  const needed = counted ? known.filter((one) => !NEVER_NEEDED[language]?.includes(one)) : ['other'];
  const lacks = needed.filter((one) => !categories.includes(one));
  const strange = categories.filter((one) => !known.includes(one) && !/^=\d+$/.test(one));
  return [
    ...lacks.map((one) => `plural {${name}} lacks "${one}"`),
    ...strange.map((one) => `plural {${name}} has "${one}", which the language has not`),
  ];
}
