import { type ReactNode } from 'react';

export type DistBarsProps = {
  label: string;
  /** `share` from 0 to 1; anything above nothing shows at least a sliver. */
  rows: { label: ReactNode; share: number; count: ReactNode }[];
};

/** How a whole is distributed, one bar each. */
export function DistBars({ label, rows }: DistBarsProps) {
  return (
    <ul className="dist" aria-label={label}>
      {rows.map((row, index) => (
        <li key={index}>
          {row.label}
          <svg className="bar" aria-hidden="true">
            <rect width={`${barWidth(row.share)}%`} height="100%" />
          </svg>
          <span className="r">{row.count}</span>
        </li>
      ))}
    </ul>
  );
}

function barWidth(share: number): number {
  if (!(share > 0)) return 0;
  return Math.min(100, Math.max(1, Math.round(share * 1000) / 10));
}

export type FiguresProps = { items: { label: ReactNode; value: ReactNode; note?: ReactNode }[] };

/** A few large numbers with their labels. */
export function Figures({ items }: FiguresProps) {
  return (
    <dl className="figs">
      {items.map(({ label, value, note }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note ? <small>{note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
