import { useTranslations } from '~/messages/translations';
import type { Overview } from '../overview-schema';

type Alert = Pick<Overview['alerts'][number], 'what' | 'count'>;

/** The kinds that have words of their own, each with the page where it is seen to. */
const ALERTS = {
  reconciliation: null,
  hold_limit: '/admin/payments?state=held',
  webhook: '/admin/payments?state=events',
  dispute: '/admin/payments?state=disputed',
  instruction: '/admin/payments?state=stuck',
  receivable: '/admin/payments?state=owed',
  refund_failed: '/admin/payments?state=refunds',
  problem_report: '/admin/problem-reports',
  problem_answer: '/admin/problem-reports?state=answered',
  payouts_stopped: null,
} as const;
type Kind = keyof typeof ALERTS;
const isKnown = (what: string): what is Kind => Object.hasOwn(ALERTS, what);

/** What an alert says. */
export function useAlertTitle(): (alert: Alert) => string {
  const t = useTranslations('adminOverview.alert');
  return ({ what, count }) => (isKnown(what) ? t(what, { count }) : t('other', { what }));
}

/** Where an alert is seen to; null when there is no page for it. */
export const alertPlace = ({ what }: Alert) => (isKnown(what) ? ALERTS[what] : null);
