import { useTranslations } from '~/messages/translations';
import { Fact, Facts } from '~/ui/facts';
import { Stack } from '~/ui/layout';
import type { Problem, ProblemStanding } from '../problem-schema';
import type { AppointmentDetail } from '../schema';
import { useReader } from './use-reader';

type Props = { visit: AppointmentDetail; problem: Problem; standing: ProblemStanding };

/** Both sides of a reported problem, and what was decided about it. */
export function ProblemSides({ visit, problem, standing }: Props) {
  return (
    <Stack gap={7}>
      {standing === 'decided' ? <Decision visit={visit} problem={problem} /> : null}
      <Report visit={visit} problem={problem} />
      <Answer visit={visit} problem={problem} standing={standing} />
    </Stack>
  );
}

function Report({ visit: { viewer }, problem }: Omit<Props, 'standing'>) {
  const t = useTranslations('problems');
  const { moment } = useReader();
  return (
    <section aria-labelledby="report-h">
      <h2 id="report-h">{t(`report.title.${viewer}`)}</h2>
      <Facts>
        <Fact label={t('report.kind')}>{t(`kinds.${problem.kind}`)}</Fact>
        <Fact label={t('report.text')}>
          <Written>{problem.body}</Written>
        </Fact>
        {problem.hope ? (
          <Fact label={t(`report.hope.${viewer}`)}>
            <Written>{problem.hope}</Written>
          </Fact>
        ) : null}
        <Fact label={t('report.at')}>{moment(problem.createdAt)}</Fact>
      </Facts>
    </section>
  );
}

function Answer({ visit: { viewer }, problem, standing }: Props) {
  const t = useTranslations('problems.answer');
  const { moment } = useReader();
  if (viewer === 'doctor' && standing === 'open') return null;
  const until = { moment: moment(problem.answerUntil) };
  return (
    <section aria-labelledby="answer-h">
      <h2 id="answer-h">{t(`title.${viewer}`)}</h2>
      {problem.answer ? (
        <>
          <Written>{problem.answer}</Written>
          <p className="small soft mt-2">{moment(problem.answeredAt ?? problem.createdAt)}</p>
        </>
      ) : (
        <p>
          {standing === 'open' ? t('awaited', until) : viewer === 'doctor' ? t('over', until) : t('missing')}
        </p>
      )}
    </section>
  );
}

function Decision({ visit, problem }: Omit<Props, 'standing'>) {
  const t = useTranslations('problems.decision');
  const { moment, money } = useReader();
  const amount = money({ amount: problem.refundAmount ?? 0, currency: visit.payment.currency });
  return (
    <section aria-labelledby="decision-h">
      <h2 id="decision-h">{t('title')}</h2>
      <p className="lead">{t(`${visit.viewer}.${problem.outcome ?? 'release'}`, { amount })}</p>
      <Facts>
        <Fact label={t('why')}>
          <Written>{problem.reason}</Written>
        </Fact>
        <Fact label={t('at')}>{moment(problem.decidedAt ?? problem.createdAt)}</Fact>
      </Facts>
    </section>
  );
}

/** What somebody typed, with its line breaks. */
const Written = ({ children }: { children: string | null }) => (
  <p dir="auto" className="wrap-anywhere whitespace-pre-line">
    {children}
  </p>
);
