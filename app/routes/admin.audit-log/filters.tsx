import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import type { AuditQuery } from '~/modules/administration';
import { Button } from '~/ui/button';
import { DateInput, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';

const WORDS = ['actor', 'action', 'subject'] as const;
const DAYS = ['from', 'to'] as const;

/** Who, what, to what, when; a form that needs no script. */
export function AuditFilters({ query }: { query: AuditQuery }) {
  const t = useTranslations('adminAudit');
  return (
    <Form method="get" className="stack" key={JSON.stringify(query)}>
      {query.person ? <input type="hidden" name="person" value={query.person} /> : null}
      <div className="grid gap-4 md:grid-cols-3">
        {WORDS.map((name) => (
          <Field
            key={name}
            id={name}
            name={name}
            label={t(name)}
            hint={t(`${name}Hint`)}
            defaultValue={query[name]}
          >
            <TextInput autoComplete="off" spellCheck={false} />
          </Field>
        ))}
      </div>
      <div className="flex flex-wrap items-end gap-4">
        {DAYS.map((name) => (
          <Field key={name} id={name} name={name} label={t(name)} defaultValue={query[name] ?? ''}>
            <DateInput />
          </Field>
        ))}
        <Button variant="secondary">{t('show')}</Button>
      </div>
    </Form>
  );
}
