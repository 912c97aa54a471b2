import { type InputHTMLAttributes, type ReactNode } from 'react';
import { classNames } from './class-names';
import { useFieldGroup } from './field-group';
import { State, type StateKind } from './state';

export type TicksProps = { children: ReactNode };

/** Ticks under each other, with rules between them. More than eight: use a select or a search. */
export function Ticks({ children }: TicksProps) {
  return <div className="ticks">{children}</div>;
}

export type TickProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'children'> & {
  type?: 'checkbox' | 'radio';
  children: ReactNode;
  /** A second line under the words. */
  note?: ReactNode;
  /** Where the thing stands, for example a file that is still being checked. */
  state?: { kind: StateKind; text: ReactNode };
};

/** One thing to tick, 44 px high. Inside a `FieldGroup` it takes the group's name and its error. */
export function Tick({ type = 'checkbox', children, note, state, className, ...rest }: TickProps) {
  const group = useFieldGroup();
  const invalid = group.errorId !== undefined && type === 'checkbox' && !rest.disabled;
  return (
    <label className={classNames('tick', rest.disabled && 'off', className)}>
      <input
        name={group.name}
        required={type === 'radio' ? group.required : undefined}
        aria-describedby={group.errorId}
        aria-invalid={invalid ? true : undefined}
        {...rest}
        type={type}
      />
      <span>
        {children}
        {state ? (
          <State kind={state.kind} className="sub">
            {state.text}
          </State>
        ) : null}
        {note ? <span className="sub">{note}</span> : null}
      </span>
    </label>
  );
}
