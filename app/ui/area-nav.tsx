import { useLocation } from '@remix-run/react';
import { NavItem } from './nav-item';

export type AreaNavItem = {
  to: string;
  text: string;
  /** Also current on the pages below it. */
  below?: boolean;
};

export type AreaNavProps = {
  label: string;
  /** What opens the list on a phone. */
  summary: string;
  items: AreaNavItem[];
};

/** The pages of a large area: a line of links on a desk, one line that opens them on a phone. */
export function AreaNav({ label, summary, items }: AreaNavProps) {
  // A new place closes the list again.
  const { pathname } = useLocation();
  return (
    <div className="area">
      <details className="wrap" key={pathname}>
        <summary>{summary}</summary>
        <nav aria-label={label}>
          <ul>
            {items.map(({ to, text, below }) => (
              <li key={to}>
                <NavItem to={to} below={below}>
                  {text}
                </NavItem>
              </li>
            ))}
          </ul>
        </nav>
      </details>
    </div>
  );
}
