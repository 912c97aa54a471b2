const formatters = new Map<string, Intl.NumberFormat>();

/** "4.4", "4,4": an average of stars with its one decimal. */
export function formatRating(average: number, locale: string): string {
  let found = formatters.get(locale);
  if (!found) {
    const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    formatters.set(locale, (found = new Intl.NumberFormat(locale, digits)));
  }
  return found.format(average);
}
