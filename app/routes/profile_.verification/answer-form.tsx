import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { answerFormSchema } from '~/modules/doctors';
import { Button } from '~/ui/button';
import { Textarea } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';

/** The doctor's answer; with it the verification goes on. */
export function AnswerForm() {
  const t = useTranslations('verification.own');
  const [form, fields] = usePageForm({ schema: answerFormSchema });
  return (
    <PageForm form={form} className="stack stack-5 max-w-xl">
      <Field {...fieldProps(fields.answer)} minLength={undefined} label={t('answer')} hint={t('answerHint')}>
        <Textarea rows={5} />
      </Field>
      <Button busy={useSubmitting()}>{t('submit')}</Button>
    </PageForm>
  );
}
