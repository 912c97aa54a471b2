import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { decideProblemFormSchema, type AdminProblem, type RefundOutcome } from '~/modules/administration';
import { OutcomeForm } from '~/modules/administration/ui/outcome-form';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Button } from '~/ui/button';
import { TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { Stack } from '~/ui/layout';
import { Notice } from '~/ui/notice';

type Props = {
  report: AdminProblem;
  typed: string | null;
  error: string | null;
  split: RefundOutcome | null;
};

/** Who would get what, and the decision with its reason. */
export function Decide({ report, typed, error, split }: Props) {
  const t = useTranslations('adminReports.problem');
  const { money } = useReader();
  const { currency, outcomes } = report;
  const show = (amount: number) => money({ amount, currency });
  const words = ({ doctor, patient, fee, refund }: RefundOutcome) => ({
    doctor: show(doctor),
    patient: show(patient),
    fee: show(fee),
    refund: show(refund),
  });
  return (
    <section aria-labelledby="decide-h">
      <h2 id="decide-h">{t('decide')}</h2>
      <Stack gap={6}>
        {report.disputed ? <Notice kind="held">{t('disputed')}</Notice> : null}
        <Form method="get" className="flex flex-wrap items-end gap-4" key={typed}>
          <Field
            id="preview"
            name="amount"
            label={t('tryAmount', { currency })}
            defaultValue={typed ?? ''}
            errors={error ? [error] : undefined}
          >
            <TextInput inputMode="decimal" autoComplete="off" width="short" />
          </Field>
          <Button variant="secondary">{t('look')}</Button>
        </Form>
        {split ? <Notice kind="note">{t('shown', words(split))}</Notice> : null}
        <OutcomeForm
          key={`form ${typed}`}
          schema={decideProblemFormSchema(currency)}
          name="outcome"
          legend={t('outcome')}
          options={[
            {
              value: 'release',
              title: t('outcomes.release'),
              text: t('outcomes.releaseText', words(outcomes.release)),
            },
            {
              value: 'refund',
              title: t('outcomes.refund'),
              text: t('outcomes.refundText', words(outcomes.refund)),
            },
            { value: 'split', title: t('outcomes.split'), text: t('outcomes.splitText') },
          ]}
          amount={{ label: t('amount', { currency }), ...(split ? { defaultValue: typed ?? '' } : {}) }}
          hint={t('reasonHint')}
          submit={t('submit')}
          back={{ to: '/admin/problem-reports', text: t('keep') }}
        />
      </Stack>
    </section>
  );
}
