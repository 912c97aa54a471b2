import { NavLink } from '@remix-run/react';
import { type ReactNode } from 'react';
import { AppLink } from './app-link';

export type NavItemProps = {
  to: string;
  children: ReactNode;
  /** Also current on the pages below it. */
  below?: boolean;
};

/** A link of a navigation; `aria-current` says where the reader is. A place on a page is never "the current page". */
export function NavItem({ to, children, below = false }: NavItemProps) {
  if (to.includes('#')) return <AppLink to={to}>{children}</AppLink>;
  return (
    // An empty class name: the parts look at `aria-current`, and NavLink would write "active" otherwise.
    <NavLink to={to} end={!below} className="">
      {children}
    </NavLink>
  );
}
