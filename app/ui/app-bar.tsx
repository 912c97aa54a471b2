import { type ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { NavItem } from './nav-item';
import { Brand, type BrandProps } from './top-bar';

export type AppNavItem = {
  to: string;
  text: string;
  icon: IconName;
  below?: boolean;
  /** Left out of a phone's bottom bar, which holds four. */
  deskOnly?: boolean;
};

export type AppNavProps = { label: string; items: AppNavItem[] };

/** Navigation of those who are signed in: a bottom bar of four on a phone, a line of links on a desk. */
export function AppNav({ label, items }: AppNavProps) {
  return (
    <nav className="appnav" aria-label={label}>
      <ul>
        {items.map(({ to, text, icon, below, deskOnly }) => (
          <li key={to} className={deskOnly ? 'desk-only' : undefined}>
            <NavItem to={to} below={below}>
              <Icon name={icon} />
              {text}
            </NavItem>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export type AppBarProps = {
  home: BrandProps;
  nav: AppNavProps;
  /** Sign out: a form with a `QuietButton`. */
  account?: ReactNode;
  /** A `ZoneBar`: whose clock the page uses. */
  zone?: ReactNode;
};

/** Header of signed-in pages. */
export function AppBar({ home, nav, account, zone }: AppBarProps) {
  return (
    <header className="top">
      <div className="wrap top-in">
        <Brand {...home} />
        <AppNav {...nav} />
        {account ? <div className="who">{account}</div> : null}
      </div>
      {zone}
    </header>
  );
}
