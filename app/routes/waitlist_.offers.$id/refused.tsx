import { useTranslations } from '~/messages/translations';
import { useErrorTitle } from '~/http/failed-form';
import type { OfferError } from '~/modules/appointments';
import { ErrorSummary } from '~/ui/error-summary';

export type Refusal = Exclude<OfferError['code'], 'not_found' | 'not_a_move'>;

/** Why the time could not be taken; the appointment stays as it was. */
export function Refused({ code }: { code?: Refusal }) {
  const t = useTranslations('errors');
  useErrorTitle(code !== undefined);
  return code ? <ErrorSummary title={t(code)} attempt={code} /> : null;
}
