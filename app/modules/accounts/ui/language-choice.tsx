import type { FieldMetadata } from '@conform-to/react';
import { useLocale } from '~/messages/translations';
import { LANGUAGES, languageName, sortedByName } from '~/shared/places';
import { Select } from '~/ui/controls';
import { FieldGroup } from '~/ui/field-group';
import { groupProps } from '~/ui/form-field';

type LanguageChoiceProps = {
  meta: FieldMetadata<unknown>;
  legend: string;
  hint: string;
  /** What the choice at a place is called, counted from 1. */
  place: (place: number) => string;
  none: string;
  optional?: string;
};

const PLACES = [0, 1, 2, 3] as const;

/** Up to four, the best first: a list of forty ticks is no easier than four short choices. */
export function LanguageChoice({ meta, legend, hint, place, none, optional }: LanguageChoiceProps) {
  const locale = useLocale();
  const options = sortedByName(LANGUAGES, locale, languageName).map(({ code, name }) => ({
    value: code,
    label: name,
  }));
  const chosen = Array.isArray(meta.initialValue) ? (meta.initialValue as unknown[]) : [meta.initialValue];
  return (
    <FieldGroup {...groupProps(meta)} legend={legend} hint={hint} optional={optional}>
      <div className="grid gap-3 sm:grid-cols-2">
        {PLACES.map((at) => (
          <Select
            key={at}
            name="languages"
            aria-label={place(at + 1)}
            empty={none}
            defaultValue={typeof chosen[at] === 'string' ? chosen[at] : ''}
            options={options}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
