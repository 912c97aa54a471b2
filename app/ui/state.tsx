import { type ReactNode } from 'react';
import { classNames } from './class-names';

/**
 * `held` ring, waits · `done` dot, happened · `stop` slashed ring, stopped · `back` blue dot, came back · `part` half dot,
 * in part · `next` dotted ring, to come · `off` barred ring, over.
 */
export type StateKind = 'held' | 'done' | 'stop' | 'back' | 'part' | 'next' | 'off';

export type StateProps = { kind: StateKind; children: ReactNode; className?: string };

/** Where something stands: one glyph and one word, never colour alone. */
export function State({ kind, children, className }: StateProps) {
  return <span className={classNames('state', kind, className)}>{children}</span>;
}
