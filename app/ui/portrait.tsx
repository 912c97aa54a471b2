import { classNames } from './class-names';

const papers = ['p1', 'p2', 'p3', 'p4'] as const;

/** One of the four portrait papers, always the same one for the same id (FNV-1a over UTF-16 units). */
export function portraitPaper(id: string): (typeof papers)[number] {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  }
  // The low bits of FNV are the weak ones: fold the high half in before taking two of them.
  return papers[((hash >>> 16) ^ hash) & 3] ?? 'p1';
}

/** Up to two initials of a name in any script; words that end in a full stop (titles) do not count. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '' && !word.endsWith('.'));
  return words
    .slice(0, 2)
    .map((word) => Array.from(word).find((character) => /\p{L}/u.test(character)) ?? '')
    .join('')
    .toUpperCase();
}

export type PortraitProps = {
  id: string;
  name: string;
  size?: 'normal' | 'large' | 'small';
  /** Address of a picture of the person; initials stand for it where there is none. */
  src?: string | null;
};

const SIZES = { normal: [64, 80], large: [104, 130], small: [32, 40] } as const;

/**
 * A picture of a person, or a passport photo not yet taken: initials on one of four papers. Decoration, as the name always
 * stands beside it.
 */
export function Portrait({ id, name, size = 'normal', src }: PortraitProps) {
  const [width, height] = SIZES[size];
  const sized = size === 'large' ? 'is-l' : size === 'small' && 'is-s';
  if (src) {
    return (
      <img
        className={classNames('photo', sized)}
        src={src}
        width={width}
        height={height}
        alt=""
        loading="lazy"
        decoding="async"
      />
    );
  }
  return (
    <svg className={classNames('photo', portraitPaper(id), sized)} viewBox="0 0 64 80" aria-hidden="true">
      <rect width="64" height="80" />
      <use href="#portrait-arcs" width="64" height="80" />
      <text x="32" y="45">
        {initialsOf(name)}
      </text>
    </svg>
  );
}
