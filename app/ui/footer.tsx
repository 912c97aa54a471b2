import { type ReactNode } from 'react';
import { AppLink } from './app-link';
import { Icon } from './icon';

export type FooterLink = { to: string; text: ReactNode; lang?: string; current?: boolean };

export type FooterProps = {
  /** What to do in an emergency; left out on the desk. */
  urgent?: ReactNode;
  nav: { label: string; items: FooterLink[] };
  /** The languages, each written in itself. */
  languages?: { label: string; items: FooterLink[] };
  /** Instead of, or after, the links: for example a small form. */
  children?: ReactNode;
  legal: ReactNode;
};

function LinkList({ label, items }: { label: string; items: FooterLink[] }) {
  return (
    <nav aria-label={label}>
      <ul>
        {items.map(({ to, text, lang, current }) => (
          <li key={to}>
            <AppLink to={to} lang={lang} hrefLang={lang} aria-current={current ? true : undefined}>
              {text}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The foot of every page. */
export function Footer({ urgent, nav, languages, children, legal }: FooterProps) {
  return (
    <footer className="foot">
      <div className="wrap">
        {urgent ? (
          <p className="urgent">
            <Icon name="phone" />
            <span>{urgent}</span>
          </p>
        ) : null}
        <LinkList {...nav} />
        {languages ? <LinkList {...languages} /> : null}
        {children}
        <p className="legal tiny">{legal}</p>
      </div>
    </footer>
  );
}
