import { useTranslations } from '~/messages/translations';
import type { AppointmentDetail, NoShowStanding } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { otherParty } from '~/modules/appointments/ui/who';
import { ButtonLink } from '~/ui/button';
import { Acts, Stack } from '~/ui/layout';
import { Answer } from './answer';
import { OneButton } from './one-button';

type Props = { visit: AppointmentDetail; standing: NoShowStanding };

/** The question or the state, as a title. */
export function useNoShowHeading(visit: AppointmentDetail, standing: NoShowStanding): string {
  const t = useTranslations('ending.noShow');
  const { name } = otherParty(visit);
  if (standing.kind === 'said') return t('saidHeading', { name });
  if (standing.kind === 'accused') return t('accusedHeading', { name });
  if (standing.kind === 'contested') return t('contestedHeading');
  if (standing.kind === 'settled') return t('settledHeading');
  return visit.acts.noShow.obstacle ? t('impossible') : t(`ask.${visit.viewer}`);
}

/** What can be said, answered or taken back now. */
export function NoShowBody({ visit, standing }: Props) {
  const t = useTranslations('ending.noShow');
  const { moment } = useReader();
  const { name } = otherParty(visit);
  const bold = (words: React.ReactNode) => <b className="nb">{words}</b>;
  if (standing.kind === 'none') return <Say visit={visit} />;
  if (standing.kind === 'accused') return <Answer visit={visit} until={standing.until} />;
  if (standing.kind === 'settled') return <p>{t(`settled.${standing.absent}`)}</p>;
  const mine = standing.kind === 'said' || standing.mine;
  return (
    <Stack gap={5}>
      <p>
        {standing.kind === 'said'
          ? t.rich('saidText', { name, moment: moment(standing.until), b: bold })
          : t('contestedText', { name })}
      </p>
      {mine ? (
        <OneButton visit={visit} intent="withdraw">
          {t('withdraw')}
        </OneButton>
      ) : null}
    </Stack>
  );
}

/** The other one did not come: what follows, and one button. */
function Say({ visit }: { visit: AppointmentDetail }) {
  const t = useTranslations('ending');
  const { moment, money } = useReader();
  const { viewer, acts, payment } = visit;
  const { obstacle, contestHours: hours } = acts.noShow;
  if (obstacle)
    return (
      <Stack gap={5}>
        <p>{t(`obstacle.noShow.${obstacle}`, { moment: moment(visit.startsAt) })}</p>
        <Acts>
          <ButtonLink to={`/appointments/${visit.id}`}>{t('back')}</ButtonLink>
        </Acts>
      </Stack>
    );
  return (
    <Stack gap={5}>
      <section aria-labelledby="money-h">
        <h2 id="money-h">{t('noShow.moneyTitle')}</h2>
        <ul className="prose">
          <li>{t(`noShow.money.${viewer}`, { hours, amount: money(payment) })}</li>
          <li>{t('noShow.objection', { name: otherParty(visit).name })}</li>
          <li>{t('noShow.undo')}</li>
        </ul>
      </section>
      <OneButton visit={visit} intent="report">
        {t(`noShow.report.${viewer}`)}
      </OneButton>
    </Stack>
  );
}
