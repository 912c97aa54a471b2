import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { ACCOUNT_STATES, ROLES, type UserQuery } from '~/modules/administration';
import { Button } from '~/ui/button';
import { Select, TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';

/** Words, role and state; a form that needs no script. */
export function UserFilters({ query: { q, role, state } }: { query: UserQuery }) {
  const t = useTranslations('adminUsers');
  const any = { value: '', label: t('any') };
  return (
    <Form method="get" className="stack" key={`${q} ${role} ${state}`}>
      <Field id="q" name="q" label={t('search')} hint={t('searchHint')} defaultValue={q} className="max-w-xl">
        <TextInput type="search" autoComplete="off" />
      </Field>
      <div className="flex flex-wrap items-end gap-4">
        <Field id="role" name="role" label={t('role')} defaultValue={role ?? ''}>
          <Select options={[any, ...ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))]} />
        </Field>
        <Field id="state" name="state" label={t('state')} defaultValue={state ?? ''}>
          <Select
            options={[any, ...ACCOUNT_STATES.map((value) => ({ value, label: t(`states.${value}`) }))]}
          />
        </Field>
        <Button variant="secondary">{t('show')}</Button>
      </div>
    </Form>
  );
}
