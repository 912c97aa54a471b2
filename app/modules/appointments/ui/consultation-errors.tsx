import type { FormMetadata } from '@conform-to/react';
import { useErrorTitle } from '~/http/failed-form';
import { useReply } from '~/http/page-form';
import { useTranslations } from '~/messages/translations';
import { CONSULTATION_CODES } from '../errors';
import { ErrorSummary } from '~/ui/error-summary';
import { formErrorItems } from '~/ui/form-field';

type ConsultationErrorsProps = {
  form: Pick<FormMetadata<Record<string, unknown>, string[]>, 'id' | 'allErrors'>;
};

/** Why what the doctor wrote did not go through; first that nothing of it was lost. */
export function ConsultationErrors({ form }: ConsultationErrorsProps) {
  const t = useTranslations('consultation');
  const common = useTranslations('common.form');
  const reply = useReply();
  const refusal = CONSULTATION_CODES.find((code) => code === reply?.error?.['']?.[0]);
  const items = formErrorItems(form);
  useErrorTitle(refusal !== undefined || items.length > 0);
  if (!refusal && items.length === 0) return null;
  const title = refusal ? t(`refused.${refusal}`) : common('summaryTitle', { count: items.length });
  return (
    <div className="mb-6">
      <ErrorSummary title={title} items={items} attempt={reply}>
        <p>{t(refusal === 'stale' ? 'staleCalm' : 'calm')}</p>
      </ErrorSummary>
    </div>
  );
}
