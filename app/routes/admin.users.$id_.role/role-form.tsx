import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { useTranslations } from '~/messages/translations';
import { ROLES, roleFormSchema, type User } from '~/modules/administration';
import { Button, QuietLink } from '~/ui/button';
import { Choice } from '~/ui/choice';
import { Textarea } from '~/ui/controls';
import { Field } from '~/ui/field';
import { FieldGroup } from '~/ui/field-group';
import { fieldProps, groupProps } from '~/ui/form-field';
import { Acts } from '~/ui/layout';

/** The roles that the account does not have, and why. */
export function RoleForm({ user }: { user: User }) {
  const t = useTranslations('adminUsers');
  const act = useTranslations('admin.act');
  const busy = useSubmitting();
  const [form, fields] = usePageForm({ schema: roleFormSchema });
  const options = ROLES.filter((role) => role !== user.role).map((role) => ({
    value: role,
    title: t(`roles.${role}`),
    text: t(`act.roleTexts.${role}`),
  }));
  return (
    <PageForm form={form} className="stack stack-5 max-w-xl">
      <FieldGroup {...groupProps(fields.role)} legend={t('act.roleLegend')}>
        <Choice options={options} defaultValue={fields.role.initialValue} />
      </FieldGroup>
      <Field {...fieldProps(fields.reason)} label={act('reason')} hint={act('reasonHint')}>
        <Textarea rows={3} />
      </Field>
      <Acts>
        <Button busy={busy}>{t('act.roleSubmit')}</Button>
        <QuietLink to={`/admin/users/${user.id}`}>{t('act.roleKeep')}</QuietLink>
      </Acts>
    </PageForm>
  );
}
