import { parseAcceptLanguage } from './locales';
import { isTimeZone } from './time';

/** Most people's zone in countries that have several; others have one, and Intl knows it. */
const MAIN_ZONES: Record<string, string> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  ID: 'Asia/Jakarta',
  KZ: 'Asia/Almaty',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
};

/** Headers in which common edge networks say the visitor's zone. */
const ZONE_HEADERS = ['cf-timezone', 'x-vercel-ip-timezone', 'cloudfront-viewer-time-zone', 'x-time-zone'];

type Headers = Record<string, string | string[] | undefined>;

/**
 * The visitor's likely zone from request headers alone; null when nothing hints at one.
 *
 * @param fromEdge whether the request came through a proxy of ours; otherwise anybody may have written such a header
 */
export function guessTimeZone(headers: Headers, fromEdge: boolean): string | null {
  for (const name of fromEdge ? ZONE_HEADERS : []) {
    const value = headers[name];
    if (typeof value === 'string' && isTimeZone(value)) return value;
  }
  const accept = headers['accept-language'];
  for (const { tag } of parseAcceptLanguage(typeof accept === 'string' ? accept : undefined)) {
    const zone = zoneOfTag(tag);
    if (zone) return zone;
  }
  return null;
}

function zoneOfTag(tag: string): string | null {
  try {
    const region = new Intl.Locale(tag).region;
    return region ? zoneOfCountry(region) : null;
  } catch {
    return null;
  }
}

/** The zone most people of a country live in (ISO 3166-1 alpha-2), or null. */
export function zoneOfCountry(country: string): string | null {
  if (MAIN_ZONES[country]) return MAIN_ZONES[country];
  // `timeZones` became `getTimeZones()` between the engines we run on.
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    timeZones?: string[];
    getTimeZones?: () => string[];
  };
  return (locale.getTimeZones?.() ?? locale.timeZones)?.[0] ?? null;
}
