/** What a page shows and reads out, as runs of text; enough of a parser for the markup that React writes. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
const UNSEEN = new Set(['script', 'style', 'template', 'symbol']);
const SAID = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'title',
  'placeholder',
  'label',
];
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#39': "'",
  nbsp: ' ',
};

type Open = { name: string; skip: boolean };

/**
 * @param language of the page; what is marked as another one is left out
 * @returns each text and spoken attribute with the element it stands in
 */
export function visibleWords(html: string, language: string): { where: string; text: string }[] {
  const found: { where: string; text: string }[] = [];
  const stack: Open[] = [];
  const say = (where: string, text: string) => {
    const read = decode(text).trim();
    if (read) found.push({ where, text: read });
  };
  for (const [, comment, tag, text] of html.matchAll(/(<!--[^]*?-->|<!doctype[^>]*>)|(<[^>]+>)|([^<]+)/gi)) {
    if (comment) continue;
    const skipped = stack.at(-1)?.skip ?? false;
    if (text) {
      if (!skipped) say(stack.at(-1)?.name ?? '', text);
    } else if (tag?.startsWith('</')) closeElement(stack, tag);
    else if (tag) {
      const { name, attributes } = readTag(tag);
      const skip = skipped || UNSEEN.has(name) || (attributes.get('lang') ?? language) !== language;
      if (!skip) for (const key of SAID) say(`${name} ${key}`, attributes.get(key) ?? '');
      if (!skip && name === 'meta' && attributes.get('name') === 'description')
        say('meta', attributes.get('content') ?? '');
      if (!VOID.has(name) && !tag.endsWith('/>')) stack.push({ name, skip });
    }
  }
  return found;
}

function closeElement(stack: Open[], tag: string): void {
  const name = tag.slice(2, -1).trim().toLowerCase();
  const at = stack.findLastIndex((open) => open.name === name);
  if (at >= 0) stack.length = at;
}

function readTag(tag: string) {
  const name = /^<([\w-]+)/.exec(tag)?.[1]?.toLowerCase() ?? '';
  const attributes = new Map(
    [...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
  );
  return { name, attributes };
}

const decode = (text: string) => text.replace(/&(#?\w+);/g, (all, name: string) => ENTITIES[name] ?? all);
