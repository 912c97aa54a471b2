import { useTranslations } from '~/messages/translations';
import { detailsOf, type AuditRow } from '~/modules/administration';
import { useActor } from '~/modules/administration/ui/acts-log';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { QuietLink } from '~/ui/button';
import { Log } from '~/ui/lists';

type Props = { id: string; history: { rows: AuditRow[]; nextCursor: string | null } };

/** What this person did and what was done to the account, from the audit log. */
export function History({ id, history }: Props) {
  const t = useTranslations('adminUsers.one');
  const { moment } = useReader();
  const actor = useActor();
  return (
    <section aria-labelledby="history-h" className="stack">
      <h2 id="history-h" className="as3">
        {t('history')}
      </h2>
      {history.rows.length === 0 ? (
        <p className="soft">{t('historyNone')}</p>
      ) : (
        <Log
          entries={history.rows.map((row) => ({
            key: String(row.id),
            dateTime: row.at,
            when: moment(row.at),
            what: (
              <>
                <bdi className="font-semibold">{row.action}</bdi> <bdi className="soft">{actor(row)}</bdi>
                {row.reason ? <bdi className="block">{row.reason}</bdi> : null}
                <bdi className="block small soft wrap-anywhere">{detailsOf(row)}</bdi>
              </>
            ),
          }))}
        />
      )}
      <p>
        <QuietLink to={`/admin/audit-log?person=${id}`} iconEnd="go">
          {t('historyAll')}
        </QuietLink>
      </p>
    </section>
  );
}
