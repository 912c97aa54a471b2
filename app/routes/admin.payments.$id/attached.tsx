import { useTranslations } from '~/messages/translations';
import type { AdminPayment } from '~/modules/administration';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { QuietLink } from '~/ui/button';
import { Log, PlainList } from '~/ui/lists';

type Props = { payment: AdminPayment };

/** What a bank disputes, with the evidence to hand in. */
export function Disputes({ payment }: Props) {
  const t = useTranslations('adminMoney.disputes');
  const { money, moment } = useReader();
  if (payment.disputes.length === 0) return null;
  return (
    <section aria-labelledby="disputes-h">
      <h2 id="disputes-h">{t('title')}</h2>
      <PlainList
        items={payment.disputes.map((dispute) => ({
          key: dispute.id,
          main: (
            <>
              <p>
                {t('line', {
                  amount: money(dispute),
                  status: dispute.status.replaceAll('_', ' '),
                  reason: (dispute.reason ?? '–').replaceAll('_', ' '),
                })}
              </p>
              {dispute.evidenceDueAt && !dispute.closedAt ? (
                <p className="small">{t('until', { moment: moment(dispute.evidenceDueAt) })}</p>
              ) : null}
            </>
          ),
          side: (
            <QuietLink to={`/admin/payments/${payment.id}/evidence/${dispute.id}`} reloadDocument>
              {t('evidence')}
            </QuietLink>
          ),
        }))}
      />
    </section>
  );
}

/** The papers that were issued. */
export function Documents({ payment }: Props) {
  const t = useTranslations('adminMoney.documents');
  const { money, moment } = useReader();
  if (payment.documents.length === 0) return null;
  return (
    <section aria-labelledby="documents-h">
      <h2 id="documents-h">{t('title')}</h2>
      <PlainList
        items={payment.documents.map((paper) => ({
          key: paper.id,
          main: (
            <>
              {t(`kinds.${paper.kind}`)} <bdi className="num">{paper.number ?? t('unnumbered')}</bdi>
              <span className="small soft"> {moment(paper.issuedAt)}</span>
            </>
          ),
          side: money(paper),
        }))}
      />
    </section>
  );
}

/** What the audit log has about this payment. */
export function AuditTrail({ payment }: Props) {
  const t = useTranslations('adminMoney.one');
  const { moment } = useReader();
  const reasonOf = (data: Record<string, unknown>) =>
    typeof data.reason === 'string' ? ` · ${data.reason}` : '';
  return (
    <section aria-labelledby="audit-h">
      <h2 id="audit-h">{t('audit')}</h2>
      {payment.audits.length === 0 ? (
        <p className="soft">{t('noAudit')}</p>
      ) : (
        <Log
          entries={[...payment.audits].reverse().map(({ action, actorName, createdAt, data }, index) => ({
            key: String(index),
            dateTime: createdAt,
            when: moment(createdAt),
            what: (
              <>
                <bdi>{action}</bdi> · {actorName ?? t('by.system')}
                {reasonOf(data)}
              </>
            ),
          }))}
        />
      )}
    </section>
  );
}
