import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { goodwillFormSchema, type AdminPayment, type RefundOutcome } from '~/modules/administration';
import { OutcomeTable } from '~/modules/administration/ui/outcome-table';
import { ReasonForm } from '~/modules/administration/ui/reason-form';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Button } from '~/ui/button';
import { TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { Stack } from '~/ui/layout';
import { Notice } from '~/ui/notice';

type Props = { payment: AdminPayment; typed: string | null };

/** How much; a form that changes nothing. */
export function AmountStep({ payment, typed, error }: Props & { error: string | null }) {
  const t = useTranslations('adminMoney.goodwill');
  return (
    <Form method="get" className="flex flex-wrap items-end gap-4 mb-6" key={typed}>
      <Field
        id="amount"
        name="amount"
        label={t('amount', { currency: payment.currency })}
        defaultValue={typed ?? ''}
        errors={error ? [error] : undefined}
      >
        <TextInput inputMode="decimal" autoComplete="off" width="short" />
      </Field>
      <Button variant="secondary">{t('look')}</Button>
    </Form>
  );
}

/** Who then has what, why, and the button. */
export function ConfirmStep({ payment, then, typed }: Props & { then: RefundOutcome }) {
  const t = useTranslations('adminMoney.goodwill');
  const { money } = useReader();
  return (
    <Stack gap={6} className="max-w-xl">
      <OutcomeTable now={payment.outcome} then={then} />
      <Notice kind={then.released ? 'held' : 'note'}>{t(then.released ? 'released' : 'held')}</Notice>
      <ReasonForm
        stop
        schema={goodwillFormSchema(payment.currency) as never}
        hint={t('reasonHint')}
        submit={t('submit', { amount: money({ amount: then.refund, currency: then.currency }) })}
        back={{ to: `/admin/payments/${payment.id}`, text: t('keep') }}
      >
        <input type="hidden" name="amount" value={typed ?? ''} />
        <input type="hidden" name="refundable" value={payment.outcome.refundable} />
      </ReasonForm>
    </Stack>
  );
}
