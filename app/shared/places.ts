/** ISO 3166-1 alpha-2 codes, except uninhabited territories. Names come from Intl in the reader's language. */
export const COUNTRIES =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'.split(
    ' ',
  );

/** ISO 639-1 codes of the languages a doctor can offer. */
export const LANGUAGES =
  'ar bg bn ca cs da de el en es fa fi fr he hi hr hu id it ja ka ko ms nl no pl pt ro ru sk sr sv sw ta th tr uk ur vi zh'.split(
    ' ',
  );

const names = new Map<string, Intl.DisplayNames>();

function displayNames(locale: string, type: 'region' | 'language'): Intl.DisplayNames {
  const key = `${locale} ${type}`;
  let found = names.get(key);
  if (!found)
    names.set(key, (found = new Intl.DisplayNames([locale], { type, languageDisplay: 'standard' })));
  return found;
}

/** "Türkiye" of `TR`, in the given language. */
export function countryName(code: string, locale: string): string {
  return code ? (displayNames(locale, 'region').of(code) ?? code) : '';
}

/** "Turkish" of `tr`, in the given language. */
export function languageName(code: string, locale: string): string {
  return code ? (displayNames(locale, 'language').of(code) ?? code) : '';
}

const sorted = new Map<string, { code: string; name: string }[]>();

/** Codes with their names, sorted as the reader's language sorts; kept, since collation is slow and lists are few. */
export function sortedByName(
  codes: readonly string[],
  locale: string,
  name: (code: string, locale: string) => string,
) {
  const key = `${locale} ${name(codes[0] ?? '', locale)} ${codes.join()}`;
  let found = sorted.get(key);
  if (!found) {
    found = codes
      .map((code) => ({ code, name: name(code, locale) }))
      .sort((a, b) => a.name.localeCompare(b.name, locale));
    sorted.set(key, found);
  }
  return found;
}
