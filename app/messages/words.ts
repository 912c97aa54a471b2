/** One area or part of the catalogue, whatever its keys. */
export type Words = { readonly [key: string]: string | Words };

/** The words of one over those of the other: what `over` does not say is taken from `base`. */
export function mergeWords(base: Words, over: Words): Words {
  const merged: Record<string, string | Words> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const under = base[key];
    merged[key] = typeof value === 'object' && typeof under === 'object' ? mergeWords(under, value) : value;
  }
  return merged;
}

/** The same words, each changed by `change`. */
export const mapWords = (words: Words, change: (text: string) => string): Words =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === 'string' ? change(value) : mapWords(value, change),
    ]),
  );

/** Every text with its path, "booking.pay.title". */
export function listWords(words: Words, prefix = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : listWords(value, `${prefix}${key}.`),
  );
}
