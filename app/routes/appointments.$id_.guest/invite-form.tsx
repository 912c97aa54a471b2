import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { useTranslations } from '~/messages/translations';
import { guestFormSchema } from '~/modules/appointments';
import { Button } from '~/ui/button';
import { Choice } from '~/ui/choice';
import { TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { FieldGroup } from '~/ui/field-group';
import { fieldProps, groupProps } from '~/ui/form-field';

/** Whom to invite. A doctor brings an interpreter only. */
export function InviteForm({ viewer }: { viewer: 'patient' | 'doctor' }) {
  const t = useTranslations('guests');
  const roles = viewer === 'patient' ? (['relative', 'interpreter'] as const) : (['interpreter'] as const);
  const [form, fields] = usePageForm({
    schema: guestFormSchema,
    defaultValue: viewer === 'doctor' ? { role: 'interpreter' } : {},
  });
  return (
    <PageForm form={form} className="stack stack-5 max-w-[36rem]">
      {viewer === 'patient' ? (
        <FieldGroup {...groupProps(fields.role)} legend={t('who')}>
          <Choice
            options={roles.map((role) => ({
              value: role,
              title: t(`role.${role}`),
              text: t(`roleText.${role}`),
            }))}
            defaultValue={fields.role.initialValue}
          />
        </FieldGroup>
      ) : (
        <input type="hidden" name={fields.role.name} value="interpreter" />
      )}
      <Field {...fieldProps(fields.name)} label={t('name')}>
        <TextInput autoComplete="off" />
      </Field>
      <Field {...fieldProps(fields.email)} label={t('email')} hint={t('emailHint')}>
        <TextInput type="email" autoComplete="off" />
      </Field>
      <div>
        <Button busy={useSubmitting()}>{t('submit')}</Button>
      </div>
    </PageForm>
  );
}
