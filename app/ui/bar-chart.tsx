import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Bar = {
  key: string;
  /** Under the bar. */
  label: string;
  value: number;
  /** Stands out: today. */
  now?: boolean;
};

export type BarChartProps = {
  /** Makes the ids of title and description. */
  id: string;
  title: string;
  /** What the picture shows, in a sentence. */
  description: string;
  bars: Bar[];
  /** How a value is written. */
  format?: (value: number) => string;
};

const TOP = 24;
const BASE = 180;
const START = 7;

/** The next round number: an axis that ends in 1, 2 or 5. */
function roundUp(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

/** Bars over time, drawn on the server. It reads from the start of time on the left in every language, as all charts do. */
export function BarChart({ id, title, description, bars, format = String }: BarChartProps): ReactNode {
  const most = Math.max(...bars.map(({ value }) => value), 0);
  const top = roundUp(most);
  const step = (100 - START) / Math.max(bars.length, 1);
  const y = (value: number) => BASE - (value / top) * (BASE - TOP);
  // Every bar has its value in the table; here the labels must not touch.
  const every = Math.ceil(bars.length / 7);
  return (
    <svg className="chart" width="100%" height="204" role="img" aria-labelledby={`${id}-t ${id}-d`}>
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      {[0, top].map((line) => (
        <g key={line}>
          <line className="g" x1="0" x2="100%" y1={y(line)} y2={y(line)} />
          <text className="ax" x="0" y={y(line) - 5}>
            {format(line)}
          </text>
        </g>
      ))}
      {bars.map(({ key, label, value, now }, index) => {
        const x = START + index * step;
        const fromEnd = bars.length - 1 - index;
        return (
          <g key={key}>
            <rect
              className={now ? 'bar today' : 'bar'}
              x={`${(x + step * 0.18).toFixed(2)}%`}
              width={`${(step * 0.64).toFixed(2)}%`}
              y={y(value).toFixed(1)}
              height={(BASE - y(value)).toFixed(1)}
            />
            {fromEnd % every === 0 ? (
              // The last label ends with its bar, so that it stays on a phone's page.
              <text
                className={classNames('ax', fromEnd === 0 ? 'e' : 'm', (fromEnd / every) % 2 === 1 && 'odd')}
                x={fromEnd === 0 ? '100%' : `${(x + step / 2).toFixed(2)}%`}
                y="198"
              >
                {label}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
