import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { usePageForm, useReply, useSubmitting } from '~/http/page-form';
import { useTranslations } from '~/messages/translations';
import { amendmentSchema, writtenValues, type ConsultationVersion } from '~/modules/appointments';
import { ConsultationErrors } from '~/modules/appointments/ui/consultation-errors';
import { GivenTexts } from '~/modules/appointments/ui/given-texts';
import { WrittenFields } from '~/modules/appointments/ui/written-fields';
import { Button, ButtonLink } from '~/ui/button';
import { Textarea } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Acts, Stack, Tray } from '~/ui/layout';

type AmendFormProps = { appointmentId: string; latest: ConsultationVersion; note: string };

/** What the patient has now, to be changed; what stood there before stays readable. */
export function AmendForm({ appointmentId, latest, note }: AmendFormProps) {
  const t = useTranslations('consultation');
  const busy = useSubmitting();
  const action = `/appointments/${appointmentId}/amend`;
  const isStale = useReply()?.error?.['']?.[0] === 'stale';
  const [form, fields] = usePageForm({
    schema: amendmentSchema,
    defaultValue: writtenValues({ ...latest, privateNote: note }),
  });
  return (
    <>
      <ConsultationErrors form={form} />
      {isStale ? (
        <Tray labelledBy="latest-h" className="mb-6">
          <h2 id="latest-h">{t('amend.latest')}</h2>
          <GivenTexts version={latest} />
        </Tray>
      ) : null}
      <Form method="post" action={action} {...getFormProps(form)} noValidate>
        <input type="hidden" name="version" value={latest.version} />
        <Stack gap={5}>
          <button type="submit" hidden />
          <WrittenFields form={form} fields={fields} action={action} />
          <Field {...fieldProps(fields.reason)} label={t('amend.reason')} hint={t('amend.reasonHint')}>
            <Textarea rows={2} />
          </Field>
          <Acts>
            <Button busy={busy}>{t('amend.submit')}</Button>
            <ButtonLink variant="secondary" to={`/appointments/${appointmentId}`}>
              {t('amend.keep')}
            </ButtonLink>
          </Acts>
        </Stack>
      </Form>
    </>
  );
}
