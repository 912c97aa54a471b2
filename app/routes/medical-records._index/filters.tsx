import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { RECORD_CATEGORIES, type RecordFilter } from '~/modules/records';
import { Button, QuietLink } from '~/ui/button';
import { DateInput, Select, TextInput } from '~/ui/controls';
import { MoreFilters } from '~/ui/disclosure';
import { Field } from '~/ui/field';

/** The search as a plain GET form. */
export function Filters({ filter }: { filter: RecordFilter }) {
  const t = useTranslations('files');
  const chosen = [filter.category, filter.from, filter.to].filter(Boolean).length;
  // A new key when the address changes: the fields are uncontrolled and would keep what they showed.
  return (
    <Form
      className="filters"
      action="/medical-records"
      method="get"
      aria-label={t('search.label')}
      key={JSON.stringify(filter)}
    >
      <Field id="q" name="q" defaultValue={filter.q} label={t('search.words')}>
        <TextInput type="search" maxLength={120} />
      </Field>
      <MoreFilters summary={t('search.more')} count={chosen || undefined} open={chosen > 0}>
        <Field
          id="category"
          name="category"
          defaultValue={filter.category ?? ''}
          label={t('search.category')}
        >
          <Select
            empty={t('search.any')}
            options={RECORD_CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
          />
        </Field>
        <Field id="from" name="from" defaultValue={filter.from ?? ''} label={t('search.from')}>
          <DateInput />
        </Field>
        <Field id="to" name="to" defaultValue={filter.to ?? ''} label={t('search.to')}>
          <DateInput />
        </Field>
      </MoreFilters>
      <Button wide variant="secondary" icon="search">
        {t('search.submit')}
      </Button>
      {chosen > 0 || filter.q ? <QuietLink to="/medical-records">{t('search.clear')}</QuietLink> : null}
    </Form>
  );
}
