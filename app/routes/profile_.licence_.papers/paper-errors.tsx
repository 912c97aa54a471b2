import { useTranslations } from '~/messages/translations';
import { useErrorTitle } from '~/http/failed-form';
import { useReply } from '~/http/page-form';
import { ErrorSummary } from '~/ui/error-summary';

/** Why a paper was not taken, before everything else on the page. */
export function PaperErrors() {
  const t = useTranslations('common.form');
  const reply = useReply();
  const errors = reply?.error?.paper;
  useErrorTitle(Boolean(errors));
  if (!errors) return null;
  return (
    <ErrorSummary
      title={t('summaryTitle', { count: errors.length })}
      items={errors.map((message) => ({ fieldId: 'form-paper', message }))}
      attempt={reply}
    />
  );
}
