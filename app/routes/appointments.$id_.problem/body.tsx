import { useTranslations } from '~/messages/translations';
import type { AppointmentDetail, ProblemStanding } from '~/modules/appointments';
import { ProblemSides } from '~/modules/appointments/ui/problem-sides';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { otherParty } from '~/modules/appointments/ui/who';
import { ButtonLink } from '~/ui/button';
import { Acts, Stack } from '~/ui/layout';
import { AnswerForm, ReportForm, Withdrawal } from './forms';

type Props = { visit: AppointmentDetail; standing: ProblemStanding };

/** The question or the state, as a title. */
export function useProblemHeading(visit: AppointmentDetail, standing: ProblemStanding): string {
  const t = useTranslations('problems.heading');
  const { name } = otherParty(visit);
  if (standing === 'open') return visit.viewer === 'patient' ? t('said') : t('asked', { name });
  if (standing !== 'none') return t(standing);
  if (visit.viewer === 'doctor') return t('none');
  return visit.acts.problem.obstacle ? t('impossible') : t('ask');
}

/** What can be said, answered or taken back now, and what was. */
export function ProblemBody({ visit, standing }: Props) {
  const { problem, viewer } = visit;
  if (standing === 'none' || !problem) return <Say visit={visit} />;
  return (
    <Stack gap={7}>
      {standing === 'open' && viewer === 'doctor' ? <AnswerForm visit={visit} problem={problem} /> : null}
      <ProblemSides visit={visit} problem={problem} standing={standing} />
      {standing !== 'decided' && viewer === 'patient' ? <Withdrawal visit={visit} /> : null}
    </Stack>
  );
}

function Say({ visit }: { visit: AppointmentDetail }) {
  const t = useTranslations('problems');
  const back = useTranslations('ending')('back');
  const { moment, money } = useReader();
  const { obstacle, until, answerDays } = visit.acts.problem;
  if (obstacle)
    return (
      <Stack gap={5}>
        <p>{t(`obstacle.${obstacle}`, { moment: moment(until ?? visit.endsAt) })}</p>
        <Acts>
          <ButtonLink to={`/appointments/${visit.id}`}>{back}</ButtonLink>
        </Acts>
      </Stack>
    );
  return (
    <Stack gap={7}>
      <p>
        {t.rich('lead.ask', {
          moment: moment(until ?? visit.endsAt),
          amount: money(visit.payment),
          b: (words) => <b className="nb">{words}</b>,
        })}
      </p>
      <ReportForm visit={visit} />
      <section aria-labelledby="next-h">
        <h2 id="next-h">{t('lead.next')}</h2>
        <ul className="prose">
          <li>{t('lead.nextDoctor', { name: visit.doctor.displayName, days: answerDays })}</li>
          <li>{t('lead.nextPerson')}</li>
          <li>{t('lead.nextUndo')}</li>
        </ul>
      </section>
    </Stack>
  );
}
