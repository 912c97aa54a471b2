import { type ReactNode } from 'react';
import { AppLink } from './app-link';
import { Icon } from './icon';

type Step = { to: string; text: ReactNode };

export type PagerProps = {
  label: string;
  /** What is shown now, said before the links. */
  note?: ReactNode;
  prev?: Step;
  /** Numbered pages; a page without `to` is a gap. */
  pages?: { to?: string; text: ReactNode; current?: boolean }[];
  next?: Step;
  /** What `current` means; a day instead of a page on a calendar. */
  currentAs?: 'page' | 'date';
  /** Stay where the reader has scrolled to, when only a part of the page turns. */
  keepScroll?: boolean;
};

/** Earlier and later, or numbered pages: links, so that every page has an address. */
export function Pager(props: PagerProps) {
  const { label, note, prev, pages = [], next, currentAs = 'page', keepScroll } = props;
  const scroll = { preventScrollReset: keepScroll };
  return (
    <nav className="pager" aria-label={label}>
      <ul>
        {note ? (
          <li>
            <span className="soft">{note}</span>
          </li>
        ) : null}
        {prev ? (
          <li>
            <AppLink to={prev.to} rel="prev" {...scroll}>
              {prev.text}
            </AppLink>
          </li>
        ) : null}
        {pages.map(({ to, text, current }, index) => (
          <li key={index}>
            {to === undefined ? (
              <span className="gap">{text}</span>
            ) : (
              <AppLink to={to} aria-current={current ? currentAs : undefined} {...scroll}>
                {text}
              </AppLink>
            )}
          </li>
        ))}
        {next ? (
          <li>
            <AppLink to={next.to} rel="next" {...scroll}>
              {next.text} <Icon name="go" />
            </AppLink>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
