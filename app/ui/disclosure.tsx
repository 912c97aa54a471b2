import { type ReactNode } from 'react';
import { Count } from './tabs';

export type DisclosureProps = { summary: ReactNode; open?: boolean; children: ReactNode; id?: string };

/** An answer or a long text that opens. Not for anything needed to decide. */
export function Disclosure({ summary, open, children, id }: DisclosureProps) {
  return (
    <details className="fold-q" open={open} id={id}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}

export type MoreFiltersProps = { summary: ReactNode; count?: ReactNode; open?: boolean; children: ReactNode };

/** Filters that open on a phone and are always there on a desk. */
export function MoreFilters({ summary, count, open, children }: MoreFiltersProps) {
  return (
    <details className="more-filters" open={open}>
      <summary>
        {summary}
        {count == null ? null : <Count>{count}</Count>}
      </summary>
      <div className="stack">{children}</div>
    </details>
  );
}
