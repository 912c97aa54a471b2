import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { beginFactorSchema } from '~/modules/accounts';
import { Button } from '~/ui/button';
import { TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Stack } from '~/ui/layout';

type BeginFormProps = { first: boolean; next: string };

/** Names an app that is to be added. */
export function BeginForm({ first, next }: BeginFormProps) {
  const t = useTranslations('security.twoFactor');
  const [form, fields] = usePageForm({
    schema: beginFactorSchema,
    defaultValue: { name: first ? t('nameDefault') : '' },
  });
  return (
    <section aria-labelledby="begin" className="prose">
      <Stack>
        <h2 id="begin">{t(first ? 'begin1' : 'another')}</h2>
        <p>{t(first ? 'need' : 'anotherText')}</p>
        <PageForm form={form}>
          <input type="hidden" name="next" value={next} />
          <Field {...fieldProps(fields.name)} label={t('name')} hint={t('nameHint')}>
            <TextInput autoComplete="off" />
          </Field>
          <Button
            name="intent"
            value="begin"
            variant={first ? 'primary' : 'secondary'}
            busy={useSubmitting()}
          >
            {t('begin')}
          </Button>
        </PageForm>
      </Stack>
    </section>
  );
}
