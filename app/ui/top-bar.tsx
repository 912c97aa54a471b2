import { type ReactNode } from 'react';
import { AppLink } from './app-link';
import { NavItem } from './nav-item';
import { Wordmark } from './wordmark';

export type BrandProps = { to: string; label: string };

/** The way home. `label` says the name and that it is home. */
export function Brand({ to, label }: BrandProps) {
  return (
    <AppLink className="brand" to={to} aria-label={label}>
      <Wordmark />
    </AppLink>
  );
}

export type TopBarProps = {
  home: BrandProps;
  /** `summary` is the word on the phone's menu button, `label` names the navigation. */
  menu: { summary: string; label: string; items: { to: string; text: string }[] };
  /** Sign in, or the way back to the account: a small secondary `ButtonLink`. */
  action?: ReactNode;
  /** A `ZoneBar`, where the page shows times. */
  zone?: ReactNode;
};

/** Header of public pages: a menu that opens on a phone, a line of links on a desk. */
export function TopBar({ home, menu, action, zone }: TopBarProps) {
  return (
    <header className="top">
      <div className="wrap top-in">
        <Brand {...home} />
        <details className="menu">
          <summary>{menu.summary}</summary>
          <nav aria-label={menu.label}>
            <ul>
              {menu.items.map(({ to, text }) => (
                <li key={to}>
                  <NavItem to={to}>{text}</NavItem>
                </li>
              ))}
            </ul>
          </nav>
        </details>
        {action}
      </div>
      {zone}
    </header>
  );
}
