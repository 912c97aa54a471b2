import { type ReactNode } from 'react';
import { AppLink } from './app-link';

export type TabsProps = {
  label: string;
  items: { to: string; text: ReactNode; count?: ReactNode; current?: boolean }[];
};

/** Links, one page each. Never for hiding what is on this page. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map(({ to, text, count, current }) => (
          <li key={to}>
            <AppLink to={to} aria-current={current ? 'page' : undefined} preventScrollReset>
              {text}
              {count == null ? null : <Count>{count}</Count>}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A small number beside a word. */
export function Count({ children }: { children: ReactNode }) {
  return (
    <>
      {' '}
      <span className="count">{children}</span>
    </>
  );
}
