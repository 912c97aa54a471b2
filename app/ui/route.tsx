import { type ReactNode } from 'react';
import { classNames } from './class-names';

/** `was` happened · `now` waits here · `to` is to come · `back` came back · `halt` stopped. */
export type RoutePhase = 'was' | 'now' | 'to' | 'back' | 'halt';

export type RouteStep = {
  phase: RoutePhase;
  title: ReactNode;
  text?: ReactNode;
  /** The line after this step is amber: money is held. */
  held?: boolean;
  /** With `now`: nothing to wait for at this step, so green instead of amber. */
  settled?: boolean;
};

export type RouteProps = {
  steps: RouteStep[];
  /** Side by side from 832 px on. */
  across?: boolean;
  label?: string;
};

/** Where one appointment or payment stands. Not for the steps of a form. */
export function Route({ steps, across, label }: RouteProps) {
  return (
    <ol className={classNames('route', across && 'across')} aria-label={label}>
      {steps.map(({ phase, title, text, held, settled }, index) => (
        <li
          key={index}
          className={classNames(phase, settled && 'ok', held && 'hold')}
          aria-current={phase === 'now' ? 'step' : undefined}
        >
          <span className="step">{title}</span>
          {text ? <span className="sub">{text}</span> : null}
        </li>
      ))}
    </ol>
  );
}
