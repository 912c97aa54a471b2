import { type ReactNode } from 'react';
import { AppLink } from './app-link';
import { Icon } from './icon';

export type FooterLink = { to: string; text: ReactNode };

export type FooterProps = {
  /** What to do in an emergency; left out on the desk. */
  urgent?: ReactNode;
  nav: { label: string; items: FooterLink[] };
  /** After the links: the form that changes the language. */
  children?: ReactNode;
  legal: ReactNode;
};

function LinkList({ label, items }: { label: string; items: FooterLink[] }) {
  return (
    <nav aria-label={label}>
      <ul>
        {items.map(({ to, text }) => (
          <li key={to}>
            <AppLink to={to}>{text}</AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The foot of every page. */
export function Footer({ urgent, nav, children, legal }: FooterProps) {
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
        {children}
        <p className="legal tiny">{legal}</p>
      </div>
    </footer>
  );
}
