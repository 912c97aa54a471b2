import { type ReactNode } from 'react';
import { classNames } from './class-names';
import { useErrorText } from './error-text';
import { FieldContext, type FieldFacts } from './field-context';
import { Icon } from './icon';

export type FieldProps = FieldFacts & {
  label: ReactNode;
  /** The word for "optional", parentheses included; leave out when the field is needed. */
  optional?: ReactNode;
  hint?: ReactNode;
  /** Only the first is shown: what to do next. */
  errors?: string[];
  /** Hides the label from the eye where the place itself says it, as in a search box. */
  labelHidden?: boolean;
  className?: string;
  /** One control: `TextInput`, `Textarea`, `Select`, `DateInput`, `CodeInput` or `FileInput`. */
  children: ReactNode;
};

/** Ids as form libraries derive them: a hint is the description, an error is the error. */
export function describe(id: string, hint: ReactNode, errors?: string[]) {
  const hintId = hint == null ? undefined : `${id}-description`;
  const errorId = errors?.length ? `${id}-error` : undefined;
  return { hintId, errorId, describedBy: classNames(hintId, errorId) };
}

/** The message of a field that was refused. */
export function FieldError({ id, errors }: { id: string; errors: string[] }) {
  const say = useErrorText();
  return (
    <p className="err" id={id}>
      <Icon name="warn" />
      <span>{say(errors[0] ?? '')}</span>
    </p>
  );
}

/** Label, hint, error, control: in this order, each tied to the control. */
export function Field(props: FieldProps) {
  const { label, optional, hint, errors, labelHidden, className, children, ...facts } = props;
  const { hintId, errorId, describedBy } = describe(facts.id, hint, errors);
  const invalid = errorId !== undefined;
  return (
    <div className={classNames('field', invalid && 'has-error', className)}>
      <label htmlFor={facts.id} className={labelHidden ? 'vh' : undefined}>
        {label}
        {optional ? <span className="opt"> {optional}</span> : null}
      </label>
      {hintId ? (
        <span className="hint" id={hintId}>
          {hint}
        </span>
      ) : null}
      {errors && errorId ? <FieldError id={errorId} errors={errors} /> : null}
      <FieldContext.Provider value={{ ...facts, describedBy, invalid }}>{children}</FieldContext.Provider>
    </div>
  );
}
