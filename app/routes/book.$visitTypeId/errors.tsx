import type { SubmissionResult } from '@conform-to/react';
import { useTranslations } from '~/messages/translations';
import { useErrorTitle } from '~/http/failed-form';
import { REASON_MIN } from '~/modules/appointments';
import { AppLink } from '~/ui/app-link';
import { ErrorSummary, type ErrorSummaryItem } from '~/ui/error-summary';

type Meta = { id: string; errors?: string[] };
type ReviewErrorsProps = {
  fields: { reason: Meta; consent: Meta };
  reply: SubmissionResult<string[]> | undefined;
};

const REFUSALS = [
  'own_overlap',
  'consent_outdated',
  'consents_missing',
  'doctor_not_bookable',
  'reason_too_short',
  'reason_too_long',
] as const;

/** What to correct, in other words than beside the fields; or why the booking was refused. */
export function ReviewErrors({ fields, reply }: ReviewErrorsProps) {
  const t = useTranslations('booking');
  const common = useTranslations('common.form');
  const errors = useTranslations('errors');
  const code = reply?.error?.['']?.[0];
  const refusal = REFUSALS.find((known) => known === code);
  const items = useItems(fields);
  useErrorTitle(items.length > 0 || code !== undefined);
  if (refusal) {
    return (
      <ErrorSummary title={t(`refused.${refusal}`)} attempt={reply}>
        <p>{t('calm')}</p>
        <p>
          {t.rich(`refusedText.${refusal}`, {
            a: (words) => <AppLink to="/appointments">{words}</AppLink>,
            terms: (words) => (
              <AppLink to="/onboarding/consents" target="_blank">
                {words}
              </AppLink>
            ),
          })}
        </p>
      </ErrorSummary>
    );
  }
  if (items.length === 0 && !code) return null;
  const title = code ? errors('tryAgain') : common('summaryTitle', { count: items.length });
  return (
    <ErrorSummary title={title} items={items} attempt={reply}>
      <p>{t('calm')}</p>
    </ErrorSummary>
  );
}

function useItems({ reason, consent }: ReviewErrorsProps['fields']): ErrorSummaryItem[] {
  const t = useTranslations('booking');
  const items: ErrorSummaryItem[] = [];
  if (reason.errors) {
    const message = reason.errors.includes('reasonLong')
      ? t('reason.errorLong')
      : t('reason.error', { min: REASON_MIN });
    items.push({ fieldId: reason.id, message });
  }
  if (consent.errors) items.push({ fieldId: consent.id, message: t('consent.error') });
  return items;
}
