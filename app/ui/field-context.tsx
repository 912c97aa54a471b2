import { createContext, useContext } from 'react';

/** What a form library knows about one field, without naming the library. */
export type FieldFacts = {
  /** Also where an error summary links to. */
  id: string;
  name?: string;
  defaultValue?: string;
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  pattern?: string;
  /** Id of the form, when the control stands outside it. */
  form?: string;
};

type ControlFacts = FieldFacts & { describedBy?: string; invalid: boolean };

export const FieldContext = createContext<ControlFacts | null>(null);

/**
 * The attributes a control takes from the `Field` around it, in groups, because a select has no limits and a file no
 * value. What is given to the control itself wins.
 */
export function useControl() {
  const facts = useContext(FieldContext);
  return {
    identity: { id: facts?.id, name: facts?.name, required: facts?.required, form: facts?.form },
    value: { defaultValue: facts?.defaultValue },
    lengths: { minLength: facts?.minLength, maxLength: facts?.maxLength },
    limits: { min: facts?.min, max: facts?.max, step: facts?.step, pattern: facts?.pattern },
    aria: {
      'aria-describedby': facts?.describedBy,
      'aria-invalid': facts?.invalid ? (true as const) : undefined,
    },
  };
}
