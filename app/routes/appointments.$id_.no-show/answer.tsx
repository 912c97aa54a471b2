import { useTranslations } from '~/messages/translations';
import { Form } from '@remix-run/react';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { noShowFormSchema, OBJECTION_MAX, type AppointmentDetail } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Button } from '~/ui/button';
import { Textarea } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Acts, Stack } from '~/ui/layout';
import { Notice } from '~/ui/notice';

type AnswerProps = { visit: AppointmentDetail; until: string };

/** The viewer is said not to have come: object, or agree. */
export function Answer({ visit, until }: AnswerProps) {
  const t = useTranslations('ending.noShow');
  const { moment, money } = useReader();
  return (
    <Stack gap={7}>
      <Stack gap={4}>
        <p>{t.rich('accusedText', { moment: moment(until), b: (words) => <b className="nb">{words}</b> })}</p>
        <Notice kind="held">{t(`follows.${visit.viewer}`, { amount: money(visit.payment) })}</Notice>
      </Stack>
      <Objection visit={visit} />
      <Agreement visit={visit} />
    </Stack>
  );
}

function Objection({ visit }: { visit: AppointmentDetail }) {
  const t = useTranslations('ending.noShow');
  const busy = useSubmitting();
  const [form, fields] = usePageForm({ schema: noShowFormSchema });
  return (
    <section aria-labelledby="object-h">
      <h2 id="object-h">{t('objectTitle')}</h2>
      <PageForm form={form} action={`/appointments/${visit.id}/no-show`} calm={<p>{t('calm')}</p>}>
        <input type="hidden" name={fields.intent.name} value="contest" />
        <Field
          {...fieldProps(fields.text)}
          maxLength={undefined}
          required
          label={t('objectLabel')}
          hint={t('objectHint', { max: OBJECTION_MAX })}
        >
          <Textarea rows={6} />
        </Field>
        <Acts>
          <Button busy={busy}>{t('object')}</Button>
        </Acts>
      </PageForm>
    </section>
  );
}

function Agreement({ visit }: { visit: AppointmentDetail }) {
  const t = useTranslations('ending.noShow');
  return (
    <section aria-labelledby="agree-h">
      <h2 id="agree-h">{t('agreeTitle')}</h2>
      <p className="mb-4">{t('agreeText')}</p>
      <Form method="post" action={`/appointments/${visit.id}/no-show`}>
        <input type="hidden" name="intent" value="agree" />
        <Button variant="secondary">{t(`agree.${visit.viewer}`)}</Button>
      </Form>
    </section>
  );
}
