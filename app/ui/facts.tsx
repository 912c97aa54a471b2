import { type ReactNode } from 'react';
import { classNames } from './class-names';

export type FactsProps = {
  children: ReactNode;
  /** Amounts at the end of the line. */
  sum?: boolean;
  /** No rules above and below, as in a tray. */
  plain?: boolean;
  className?: string;
};

/** Labels and values, each on its own line. */
export function Facts({ children, sum, plain, className }: FactsProps) {
  return <dl className={classNames('facts', plain && 'plain', sum && 'sum', className)}>{children}</dl>;
}

export type FactProps = {
  label: ReactNode;
  children?: ReactNode;
  /** The last line of a sum. */ total?: boolean;
};

/** One line of `Facts`. */
export function Fact({ label, children, total }: FactProps) {
  return (
    <div className={total ? 'total' : undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
