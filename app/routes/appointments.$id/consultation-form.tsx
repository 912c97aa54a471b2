import { useTranslations } from '~/messages/translations';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useErrorTitle } from '~/http/failed-form';
import { usePageForm, useReply, useSubmitting } from '~/http/page-form';
import { consultationFormSchema, type AppointmentDetail } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Button } from '~/ui/button';
import { Textarea } from '~/ui/controls';
import { ErrorSummary } from '~/ui/error-summary';
import { Field } from '~/ui/field';
import { errorItems, fieldProps } from '~/ui/form-field';
import { Acts, Stack } from '~/ui/layout';

const REFUSALS = ['too_early', 'wrong_state', 'summary_missing', 'text_too_long'] as const;

/** The doctor's own note and the summary for the patient: saved by a button, sent by another. */
export function ConsultationForm({ visit }: { visit: AppointmentDetail }) {
  const t = useTranslations('consultation');
  const { moment } = useReader();
  const busy = useSubmitting();
  const [form, fields] = usePageForm({
    schema: consultationFormSchema,
    defaultValue: {
      privateNote: visit.note?.privateNote ?? '',
      sharedSummary: visit.consultation?.sharedSummary ?? '',
    },
  });
  const { intent, ...texts } = fields;
  return (
    <section aria-labelledby="write-h">
      <h2 id="write-h">{t('write.title')}</h2>
      <FormErrors fields={texts} />
      <Form method="post" action={`/appointments/${visit.id}`} {...getFormProps(form)} noValidate>
        <Stack gap={5}>
          <Field {...fieldProps(fields.privateNote)} label={t('write.note')} hint={t('write.noteHint')}>
            <Textarea rows={6} />
          </Field>
          <Field
            {...fieldProps(fields.sharedSummary)}
            label={t('write.summary')}
            hint={t('write.summaryHint')}
          >
            <Textarea rows={10} />
          </Field>
          {visit.note ? (
            <p className="small soft">{t('write.saved', { moment: moment(visit.note.createdAt) })}</p>
          ) : null}
          <p className="small soft">{t('write.completeNote')}</p>
          <Acts>
            <Button name={intent.name} value="complete" busy={busy}>
              {t('write.complete')}
            </Button>
            <Button name={intent.name} value="save" variant="secondary">
              {t('write.save')}
            </Button>
          </Acts>
        </Stack>
      </Form>
    </section>
  );
}

function FormErrors({ fields }: { fields: Parameters<typeof errorItems>[0] }) {
  const t = useTranslations('consultation');
  const common = useTranslations('common.form');
  const reply = useReply();
  const refusal = REFUSALS.find((code) => code === reply?.error?.['']?.[0]);
  const items = errorItems(fields);
  useErrorTitle(refusal !== undefined || items.length > 0);
  if (!refusal && items.length === 0) return null;
  const title = refusal ? t(`refused.${refusal}`) : common('summaryTitle', { count: items.length });
  return (
    <div className="mb-6">
      <ErrorSummary title={title} items={items} attempt={reply}>
        <p>{t('calm')}</p>
      </ErrorSummary>
    </div>
  );
}
