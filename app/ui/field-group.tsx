import { createContext, type ReactNode, useContext } from 'react';
import { classNames } from './class-names';
import { describe, FieldError } from './field';

type GroupFacts = { name?: string; errorId?: string; required?: boolean };

const GroupContext = createContext<GroupFacts>({});

/** What the ticks, choices and times inside take from their group. */
export function useFieldGroup(): GroupFacts {
  return useContext(GroupContext);
}

export type FieldGroupProps = {
  /** Where an error summary links to: the group takes the focus and its legend is read. */
  id: string;
  /** Name shared by the controls inside. */
  name?: string;
  legend: ReactNode;
  legendHidden?: boolean;
  optional?: ReactNode;
  hint?: ReactNode;
  errors?: string[];
  /** Passed to the radios inside, so that a browser without scripts asks for one. */
  required?: boolean;
  className?: string;
  children: ReactNode;
};

/** A question with several controls: legend, hint, error, controls. */
export function FieldGroup(props: FieldGroupProps) {
  const { id, name, legend, legendHidden, optional, hint, errors, required, className, children } = props;
  const { hintId, errorId, describedBy } = describe(id, hint, errors);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={classNames(errorId !== undefined && 'has-error', className)}
      aria-describedby={describedBy}
    >
      <legend className={legendHidden ? 'vh' : 'label'}>
        {legend}
        {optional ? <span className="opt"> {optional}</span> : null}
      </legend>
      {hintId ? (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      {errors && errorId ? <FieldError id={errorId} errors={errors} /> : null}
      <GroupContext.Provider value={{ name, errorId, required }}>{children}</GroupContext.Provider>
    </fieldset>
  );
}
