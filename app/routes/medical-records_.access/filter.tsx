import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import type { AccessFacets, AccessFilter } from '~/modules/records';
import { Button, QuietLink } from '~/ui/button';
import { DateInput, Select } from '~/ui/controls';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { Stack } from '~/ui/layout';

type AccessFilterProps = { facets: AccessFacets; filter: AccessFilter; open: boolean };

/** Which lines are shown; a plain form in the address. */
export function AccessFilterForm({ facets, filter, open }: AccessFilterProps) {
  const t = useTranslations('accessLog.filter');
  const log = useTranslations('accessLog');
  const files = facets.records.map(({ id, title }) => ({ value: id, label: title ?? log('erased') }));
  const people = facets.actors.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form method="get" aria-label={t('title')} key={JSON.stringify(filter)}>
      <Disclosure summary={t('title')} open={open}>
        <Stack gap={5}>
          <Field id="file" name="file" defaultValue={filter.file ?? ''} label={t('file')}>
            <Select options={[{ value: '', label: t('anyFile') }, ...files]} />
          </Field>
          <Field id="who" name="who" defaultValue={filter.who ?? ''} label={t('who')}>
            <Select
              options={[
                { value: '', label: t('anybody') },
                { value: 'others', label: t('others') },
                ...people,
              ]}
            />
          </Field>
          <Field id="from" name="from" defaultValue={filter.from} label={t('from')}>
            <DateInput />
          </Field>
          <Field id="to" name="to" defaultValue={filter.to} label={t('to')}>
            <DateInput />
          </Field>
          <Button variant="secondary">{t('submit')}</Button>
          <QuietLink to="/medical-records/access">{t('clear')}</QuietLink>
        </Stack>
      </Disclosure>
    </Form>
  );
}
