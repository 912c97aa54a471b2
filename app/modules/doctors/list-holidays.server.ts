import { localDay } from '~/shared/time';
import type { Holiday } from './availability-schema';

const DAY_MS = 86_400_000;

/**
 * Public holidays of a whole country in the year from `today` on, as days; none for a country the library does not
 * know. Regional ones are left out: a proposal too many is worse than one to be added by hand.
 * @param today `YYYY-MM-DD`
 * @param language of the names, where the library has them
 */
export async function listHolidays(country: string, today: string, language: string): Promise<Holiday[]> {
  // Two megabytes of rules that only this page needs.
  const { default: Holidays } = await import('date-holidays');
  const calendar = new Holidays(country, { languages: [language, 'en'], types: ['public'] });
  const zone = calendar.getTimezones()?.[0] ?? 'UTC';
  const year = Number(today.slice(0, 4));
  const end = `${year + 1}${today.slice(4)}`;
  return [year, year + 1]
    .flatMap((one) => calendar.getHolidays(one) ?? [])
    .filter(({ type }) => type === 'public')
    .map(({ date, end: until, name }) => {
      const from = date.slice(0, 10);
      const to = localDay(
        new Date(Math.max(until.getTime() - 1, Date.parse(from) - DAY_MS)).toISOString(),
        zone,
      );
      return { from, to: to < from ? from : to, name };
    })
    .filter(({ from, to }) => to >= today && from < end)
    .sort((a, b) => a.from.localeCompare(b.from));
}
