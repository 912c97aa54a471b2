import { type ReactNode } from 'react';
import { useFieldGroup } from './field-group';

export type ChoiceOption = { value: string; title: ReactNode; text?: ReactNode };

export type ChoiceProps = {
  options: ChoiceOption[];
  name?: string;
  defaultValue?: string;
  required?: boolean;
};

/** Two or three roles that need a sentence each; stands inside a `FieldGroup`. Not for yes and no. */
export function Choice({ options, name, defaultValue, required }: ChoiceProps) {
  const group = useFieldGroup();
  return (
    <div className="choice">
      {options.map(({ value, title, text }) => (
        <label key={value}>
          <input
            type="radio"
            name={name ?? group.name}
            value={value}
            defaultChecked={value === defaultValue}
            required={required ?? group.required}
          />
          <span>
            <b>{title}</b>
            {text ? <small>{text}</small> : null}
          </span>
        </label>
      ))}
    </div>
  );
}
