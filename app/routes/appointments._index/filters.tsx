import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { filterParams, statusesOf, type FilterFields, type Scope } from '~/modules/appointments';
import { Button, QuietLink } from '~/ui/button';
import { DateInput, Select, TextInput } from '~/ui/controls';
import { MoreFilters } from '~/ui/disclosure';
import { Field } from '~/ui/field';

type FiltersProps = { scope: Scope; role: 'patient' | 'doctor'; fields: FilterFields };

/** The list narrowed, as a plain GET form: every result has an address. */
export function Filters({ scope, role, fields }: FiltersProps) {
  const t = useTranslations('appointments.list.filter');
  const chosen = Object.keys(filterParams(fields)).length;
  // A new key when the address changes: the fields are uncontrolled and would keep what they showed.
  return (
    <Form
      className="filters"
      action="/appointments"
      method="get"
      aria-label={t('title')}
      key={JSON.stringify([scope, fields])}
    >
      <input type="hidden" name="scope" value={scope} />
      <MoreFilters summary={t('title')} count={chosen || undefined} open={chosen > 0}>
        <Field id="q" name="q" defaultValue={fields.q} label={t(`words.${role}`)}>
          <TextInput type="search" maxLength={100} />
        </Field>
        <Field id="status" name="status" defaultValue={fields.status} label={t('status')}>
          <Select
            empty={t('any')}
            options={statusesOf(scope, role).map((status) => ({
              value: status,
              label: t(`status_${status}`),
            }))}
          />
        </Field>
        <Field id="from" name="from" defaultValue={fields.from} label={t('from')}>
          <DateInput />
        </Field>
        <Field id="to" name="to" defaultValue={fields.to} label={t('to')}>
          <DateInput />
        </Field>
        <Button wide variant="secondary">
          {t('submit')}
        </Button>
        {chosen > 0 ? <QuietLink to={`/appointments?scope=${scope}`}>{t('clear')}</QuietLink> : null}
      </MoreFilters>
    </Form>
  );
}
