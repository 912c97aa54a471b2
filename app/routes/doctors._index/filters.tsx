import { Form } from '@remix-run/react';
import { useLocale, useTranslations } from '~/messages/translations';
import { FREE_DAYS, PRICE_LIMITS, SORTS, type Facets, type Search } from '~/modules/doctors';
import { CountryField, LanguageField, SpecialtyField } from '~/modules/doctors/ui/search-fields';
import { formatMoney } from '~/shared/money';
import { Button } from '~/ui/button';
import { Select, TextInput } from '~/ui/controls';
import { MoreFilters } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { Stack } from '~/ui/layout';

/** The search as a plain GET form: every result has an address that can be sent to somebody. */
export function Filters({ search, facets }: { search: Search; facets: Facets }) {
  const t = useTranslations('doctors.filters');
  const sorts = useTranslations('doctors.sorts');
  const locale = useLocale();
  const limits = [...new Set([...PRICE_LIMITS, ...(search.max ? [search.max] : [])])].sort((a, b) => a - b);
  const chosen = [search.country, search.max, search.free].filter(Boolean).length;
  // A new key when the address changes: the fields are uncontrolled and would keep what they showed.
  return (
    <Form
      className="filters"
      action="/doctors"
      method="get"
      aria-label={t('label')}
      key={JSON.stringify(search)}
    >
      <Stack>
        <Field id="q" name="q" defaultValue={search.q} label={t('text')}>
          <TextInput type="search" placeholder={t('textHint')} maxLength={80} />
        </Field>
        <SpecialtyField facets={facets} value={search.specialty} />
        <LanguageField facets={facets} value={search.language} />
      </Stack>
      <MoreFilters summary={t('more')} count={chosen || undefined} open={chosen > 0}>
        <CountryField facets={facets} value={search.country} />
        <Field
          id="max"
          name="max"
          defaultValue={search.max?.toString()}
          label={t('price')}
          hint={t('priceHint')}
        >
          <Select
            empty={t('anyPrice')}
            options={limits.map((limit) => ({
              value: String(limit),
              label: t('upTo', {
                amount: formatMoney({ amount: limit * 100, currency: 'EUR' }, locale, { whole: true }),
              }),
            }))}
          />
        </Field>
        <Field id="free" name="free" defaultValue={search.free?.toString()} label={t('free')}>
          <Select
            empty={t('anyFree')}
            options={FREE_DAYS.map((days) => ({ value: String(days), label: t('freeWithin', { days }) }))}
          />
        </Field>
        <Field id="sort" name="sort" defaultValue={search.sort} label={t('sort')}>
          <Select options={SORTS.map((sort) => ({ value: sort, label: sorts(sort) }))} />
        </Field>
      </MoreFilters>
      <Button wide>{t('submit')}</Button>
    </Form>
  );
}
