import { type ReactNode } from 'react';
import { classNames } from './class-names';

export type ClockFace = {
  /** Whose: "Your time", "Doctor's time". */
  who: ReactNode;
  /** As it is read there, 24 hours. */
  time: string;
  /** ISO 8601 with offset. */
  dateTime: string;
  place: ReactNode;
  /** The offset, said once. */
  offset?: ReactNode;
  /** The day, when it is another one there. */
  day?: ReactNode;
};

export type ClocksProps = { here: ClockFace; there: ClockFace; className?: string };

function Clock({ who, time, dateTime, place, offset, day }: ClockFace) {
  return (
    <p className="clock">
      <span className="who-is">{who}</span>
      <time dateTime={dateTime}>{time}</time>
      <span className="place">
        {day ? (
          <>
            <span className="day-of">{day}</span>
            <br />
          </>
        ) : null}
        <bdi>{place}</bdi>
        {offset ? (
          <span className="zone-of">
            {' '}
            <bdi>{offset}</bdi>
          </span>
        ) : null}
      </span>
    </p>
  );
}

/** Both clocks, wherever one appointment is the subject: the reader's first. In lists say it in words instead. */
export function Clocks({ here, there, className }: ClocksProps) {
  return (
    <div className={classNames('clocks-box', className)}>
      <div className="clocks">
        <Clock {...here} />
        <span className="way" aria-hidden="true" />
        <Clock {...there} />
      </div>
    </div>
  );
}
