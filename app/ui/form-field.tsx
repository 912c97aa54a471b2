import { type ErrorSummaryItem } from './error-summary';
import { type FieldFacts } from './field-context';

/** The part of a field's metadata that is read here; conform's `FieldMetadata` has this shape. */
type Meta = {
  id: string;
  name: string;
  formId?: string;
  initialValue?: unknown;
  errors?: string[];
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  pattern?: string;
};

function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** What a `Field` takes from a form library's metadata: `<Field {...fieldProps(fields.email)} label=…>`. */
export function fieldProps(meta: Meta): FieldFacts & { errors?: string[] } {
  const { id, name, initialValue, errors, required, minLength, maxLength, min, max, step, pattern } = meta;
  return {
    ...{ id, name, errors, required, minLength, maxLength, min, max, step, pattern },
    defaultValue: text(initialValue),
  };
}

/** What a `FieldGroup` takes: `<FieldGroup {...groupProps(fields.role)} legend=…>`. */
export function groupProps({ id, name, errors, required }: Meta) {
  return { id, name, errors, required };
}

/** Whether a tick or a choice with this value was chosen before the form came back. */
export function wasChosen({ initialValue }: Meta, value = 'on'): boolean {
  return Array.isArray(initialValue) ? initialValue.includes(value) : text(initialValue) === value;
}

/**
 * Links for an error summary, one for each field that was refused, in the order given. Takes an object that lists its
 * fields; conform's own `fields` is a proxy that lists none, so give the form to `formErrorItems` instead.
 */
export function errorItems(fields: Record<string, Meta>): ErrorSummaryItem[] {
  return Object.values(fields).flatMap(({ id, errors }) =>
    errors?.[0] === undefined ? [] : [{ fieldId: id, message: errors[0] }],
  );
}

/**
 * The same for a whole form, from its errors by field name. Ids are the form's and the name, as conform makes them; what
 * concerns the form itself (the empty name) belongs in the summary's title.
 */
export function formErrorItems(form: {
  id: string;
  allErrors: Record<string, string[] | null | undefined>;
}): ErrorSummaryItem[] {
  return Object.entries(form.allErrors).flatMap(([name, errors]) =>
    name === '' || errors?.[0] === undefined ? [] : [{ fieldId: `${form.id}-${name}`, message: errors[0] }],
  );
}
