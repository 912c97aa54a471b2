import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useReply, useSubmitting } from '~/http/page-form';
import { CANCEL_REASON_MAX, cancelFormSchema, type AppointmentDetail } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { otherParty } from '~/modules/appointments/ui/who';
import { Button, ButtonLink } from '~/ui/button';
import { Textarea } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Acts, Stack } from '~/ui/layout';
import { WhatComesBack } from './what-comes-back';

type CancelFormProps = { visit: AppointmentDetail };

/** What comes back, why, what happens next; then one button that names the amount. */
export function CancelForm({ visit }: CancelFormProps) {
  const t = useTranslations('ending.cancel');
  const { viewer, acts } = visit;
  const changed = useReply()?.error?.['']?.includes('refund_changed');
  const [form, fields] = usePageForm({ schema: cancelFormSchema(viewer), defaultValue: { reason: '' } });
  return (
    <PageForm
      form={form}
      action={`/appointments/${visit.id}/cancel`}
      calm={<p>{t(changed ? 'calmChanged' : 'calm')}</p>}
    >
      <Stack gap={7}>
        <WhatComesBack visit={visit} />
        <Field
          {...fieldProps(fields.reason)}
          maxLength={undefined}
          required={viewer === 'doctor'}
          label={t(`reason.${viewer}`)}
          optional={viewer === 'patient' ? t('optional') : undefined}
          hint={t(`hint.${viewer}`, { max: CANCEL_REASON_MAX })}
        >
          <Textarea rows={4} />
        </Field>
        <Next visit={visit} />
        {/* What is shown, and nothing else, is what the act may pay back. */}
        <input type="hidden" name={fields.refund.name} value={acts.cancel.refund} />
        <Choice visit={visit} />
      </Stack>
    </PageForm>
  );
}

function Next({ visit }: CancelFormProps) {
  const t = useTranslations('ending.cancel');
  return (
    <section aria-labelledby="next-h">
      <h2 id="next-h">{t('next')}</h2>
      <ul className="prose">
        <li>{t('nextFree')}</li>
        <li>{t('nextMail')}</li>
        <li>{t('nextRead', { name: otherParty(visit).name })}</li>
      </ul>
    </section>
  );
}

function Choice({ visit }: CancelFormProps) {
  const t = useTranslations('ending.cancel');
  const { money } = useReader();
  const busy = useSubmitting();
  const { acts, payment, viewer } = visit;
  const refund = money({ amount: acts.cancel.refund, currency: visit.currency });
  const words = () => {
    if (viewer === 'doctor') return t('submitDoctor', { refund });
    if (payment.heldAt === null) return t('submitAwaited');
    return acts.cancel.refund === 0 ? t('submitNothing') : t('submit', { refund });
  };
  return (
    <Acts>
      <Button variant="stop" busy={busy}>
        {words()}
      </Button>
      <ButtonLink variant="secondary" to={`/appointments/${visit.id}`}>
        {t('keep')}
      </ButtonLink>
    </Acts>
  );
}
