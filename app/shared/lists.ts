const formatters = new Map<string, Intl.ListFormat>();

/** "Turkish, English, German" of a list, with the word or mark that the language puts between the last two. */
export function formatList(items: readonly string[], locale: string): string {
  let found = formatters.get(locale);
  if (!found) formatters.set(locale, (found = new Intl.ListFormat(locale, { type: 'unit', style: 'short' })));
  return found.format(items);
}

/** Facts of one thing behind each other, "PDF, 640 kB, 1 Dec 2026": no list, so no "and". Empty ones are left out. */
export const joinFacts = (facts: readonly (string | null | undefined)[], locale: string): string =>
  facts.filter(Boolean).join(locale.startsWith('ar') ? '، ' : ', ');
