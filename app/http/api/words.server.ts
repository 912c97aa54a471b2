import { translator } from '../i18n.server';
import type { RequestScope } from '../scope.server';
import type { Words } from './parse-input';

/** Where the catalogue keeps the words for codes of schemas and use cases. */
const PLACES = ['errors', 'booking.refused', 'ending.refused', 'errors.review', 'files.refused'];

/** The catalogue's words for a code, in the caller's language; none where they need more than the code. */
export function wordsOf(scope: RequestScope): Words {
  const t = translator(scope) as unknown as Translate;
  return (code) => {
    if (!/^[a-zA-Z_]+$/.test(code)) return undefined;
    for (const key of PLACES.map((place) => `${place}.${code}`)) {
      if (!t.has(key)) continue;
      const text = t.raw(key);
      if (typeof text === 'string' && !/[{<]/.test(text)) return text;
    }
    return undefined;
  };
}

/** The translator without its list of keys: codes are only known while running. */
type Translate = { has(key: string): boolean; raw(key: string): unknown };
