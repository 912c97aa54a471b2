import { type ReactNode } from 'react';
import { classNames } from './class-names';
import { useFieldGroup } from './field-group';

export type WeekProps = { children: ReactNode };

/** Six or seven `Day`s: under each other on a phone, side by side on a desk. Stands in a `FieldGroup`. */
export function Week({ children }: WeekProps) {
  return <div className="week">{children}</div>;
}

export type DayProps = {
  /** "Wed" */
  weekday: ReactNode;
  /** "25 November" */
  date: ReactNode;
  /** `Slot`s; leave out when there are none. */
  children?: ReactNode;
  /** What to say then. */
  none?: ReactNode;
};

/** The free times of one day. */
export function Day({ weekday, date, children, none }: DayProps) {
  return (
    <fieldset className="day">
      <legend>
        {weekday} <span>{date}</span>
      </legend>
      {children ? <Slots>{children}</Slots> : <p className="none">{none}</p>}
    </fieldset>
  );
}

/** Times beside each other, without a day of their own. */
export function Slots({
  children,
  flow,
}: {
  children: ReactNode;
  /** As many in a line as fit. */ flow?: boolean;
}) {
  return <div className={classNames('slots', flow && 'slots-flow')}>{children}</div>;
}

export type MoreSlotsProps = {
  summary: ReactNode;
  /** When the chosen time is among them. */
  open?: boolean;
  children: ReactNode;
};

/** The rest of a long day, folded away; stands after the first `Slot`s of a `Day`. */
export function MoreSlots({ summary, open, children }: MoreSlotsProps) {
  return (
    <details className="more-slots" open={open}>
      <summary>{summary}</summary>
      <Slots>{children}</Slots>
    </details>
  );
}

export type SlotProps = {
  /** The instant, ISO 8601. */
  value: string;
  /** Large: the reader's time. */
  time: string;
  /** Small: the other one, with the day when it differs; or "taken". */
  other: ReactNode;
  /** Completes the small one for those who only hear it: "in Istanbul". */
  otherPlace?: ReactNode;
  name?: string;
  defaultChecked?: boolean;
  required?: boolean;
  /** Several of the group may be chosen. */
  multiple?: boolean;
  /** Has just been taken; cannot be chosen. */
  gone?: boolean;
};

/** One time to choose. */
export function Slot(props: SlotProps) {
  const { value, time, other, otherPlace, name, defaultChecked, required, multiple, gone } = props;
  const group = useFieldGroup();
  return (
    // eslint-disable-next-line jsx-a11y/label-has-associated-control -- its words stand deeper than the rule looks
    <label className={classNames('slot', gone && 'gone')}>
      <input
        type={multiple ? 'checkbox' : 'radio'}
        name={name ?? group.name}
        value={value}
        defaultChecked={defaultChecked}
        required={multiple ? undefined : (required ?? group.required)}
        disabled={gone}
      />
      <span className="face">
        <b>{time}</b>
        <small>
          {other}
          {otherPlace ? <span className="vh"> {otherPlace}</span> : null}
        </small>
      </span>
    </label>
  );
}

export type SlotKeyProps = { children: ReactNode };

/** Which time is which, above the week: children are `SlotKeyTime`s and a link to change the zone. */
export function SlotKey({ children }: SlotKeyProps) {
  return <p className="key">{children}</p>;
}

export type SlotKeyTimeProps = { kind: 'here' | 'there'; sample: string; children: ReactNode };

/** A sample as it looks in the week, and whose time it is. */
export function SlotKeyTime({ kind, sample, children }: SlotKeyTimeProps) {
  return (
    <span>
      {kind === 'here' ? <b>{sample}</b> : <small>{sample}</small>} {children}
    </span>
  );
}
