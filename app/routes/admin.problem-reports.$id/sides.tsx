import { useTranslations } from '~/messages/translations';
import type { AdminProblem } from '~/modules/administration';
import { RoomFacts } from '~/modules/administration/ui/room-facts';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { QuietLink } from '~/ui/button';
import { Fact, Facts } from '~/ui/facts';
import { Stack, Tray } from '~/ui/layout';

type Props = { report: AdminProblem };

const Written = ({ children }: { children: string | null }) => (
  <p dir="auto" className="wrap-anywhere whitespace-pre-line">
    {children}
  </p>
);

/** What both say, and what was decided. */
export function Sides({ report }: Props) {
  const t = useTranslations('adminReports.problem');
  const kinds = useTranslations('problems.kinds');
  const { moment, money } = useReader();
  const until = { moment: moment(report.answerUntil) };
  const amount = money({ amount: report.refundAmount ?? 0, currency: report.currency });
  return (
    <Stack gap={7}>
      {report.outcome ? (
        <section aria-labelledby="decided-h">
          <h2 id="decided-h">{t('decidedTitle')}</h2>
          <p className="lead">{t(`decided.${report.outcome}`, { amount })}</p>
          <Facts>
            <Fact label={t('why')}>
              <Written>{report.reason}</Written>
            </Fact>
          </Facts>
        </section>
      ) : null}
      <section aria-labelledby="patient-h">
        <h2 id="patient-h">{t('patientSays')}</h2>
        <Stack gap={3}>
          <p>
            <b>{kinds(report.kind)}</b>
          </p>
          <Written>{report.body}</Written>
          {report.hope ? (
            <Facts>
              <Fact label={t('hope')}>
                <Written>{report.hope}</Written>
              </Fact>
            </Facts>
          ) : null}
          <p className="small soft">{moment(report.createdAt)}</p>
        </Stack>
      </section>
      <section aria-labelledby="doctor-h">
        <h2 id="doctor-h">{t('doctorSays')}</h2>
        {report.answer ? (
          <>
            <Written>{report.answer}</Written>
            <p className="small soft">{moment(report.answeredAt ?? report.createdAt)}</p>
          </>
        ) : (
          <p>{t(report.state === 'open' && !report.decidable ? 'awaited' : 'missing', until)}</p>
        )}
      </section>
    </Stack>
  );
}

/** What we know without asking anybody. */
export function Known({ report }: Props) {
  const t = useTranslations('adminReports.problem');
  const { moment, money } = useReader();
  const at = (instant: string | null | undefined) => (instant ? moment(instant) : t('unknown'));
  return (
    <Tray labelledBy="known-h" className="stack stack-5">
      <h2 id="known-h">{t('facts')}</h2>
      <Facts plain>
        <Fact label={t('begun')}>{at(report.consultation?.startedAt)}</Fact>
        <Fact label={t('ended')}>{at(report.consultation?.completedAt)}</Fact>
      </Facts>
      <RoomFacts room={report.room} />
      <p>{money(report)}</p>
      <QuietLink to={`/admin/payments/${report.paymentId}`}>{t('payment')}</QuietLink>
    </Tray>
  );
}
