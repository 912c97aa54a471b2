import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Log } from '~/ui/lists';
import type { AdminPayment } from '../money-schema';

type Props = { events: AdminPayment['events'] };

/** What happened to an appointment and its money, the newest first, with who did it. */
export function VisitHistory({ events }: Props) {
  const t = useTranslations('adminMoney.one');
  const { moment } = useReader();
  if (events.length === 0) return <p className="soft">{t('noAudit')}</p>;
  return (
    <Log
      entries={[...events].reverse().map(({ kind, createdAt, actor }, index) => ({
        key: String(index),
        dateTime: createdAt,
        when: moment(createdAt),
        // What happened is said in the codes of the log, which are English in every language.
        what: <bdi>{t('line', { what: kind.replaceAll('_', ' '), who: t(`by.${actor}`) })}</bdi>,
      }))}
    />
  );
}
