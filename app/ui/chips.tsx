import { type ReactNode } from 'react';
import { AppLink } from './app-link';
import { Icon } from './icon';

export type ChipsProps = { label?: string; children: ReactNode };

/** Chips in a line; each child is a `Chip` or a `ChipsItem`. */
export function Chips({ label, children }: ChipsProps) {
  return (
    <ul className="chips" aria-label={label}>
      {children}
    </ul>
  );
}

/** Something else in the line, such as "Clear all". */
export function ChipsItem({ children }: { children: ReactNode }) {
  return <li>{children}</li>;
}

export type ChipProps = {
  to: string;
  children: ReactNode;
  /** A filter that this link takes away; the words complete the name for those who do not see the cross. */
  removes?: ReactNode;
  /** How many are found this way. */
  count?: ReactNode;
};

/** A filter to take away, or a search to try. */
export function Chip({ to, children, removes, count }: ChipProps) {
  return (
    <li>
      <AppLink className="chip" to={to}>
        {children}
        {removes ? (
          <>
            <span className="vh"> {removes}</span>
            <Icon name="x" />
          </>
        ) : null}
        {count == null ? null : <span className="count">{count}</span>}
      </AppLink>
    </li>
  );
}
