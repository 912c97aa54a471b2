import { useTranslations } from '~/messages/translations';
import { Tray } from '~/ui/layout';
import { Crumb } from '~/ui/page-head';
import type { Appointment } from '../schema';
import { BothClocks } from './both-clocks';
import { useReader } from './use-reader';
import { otherParty } from './who';

/** Which appointment a page is about: with whom, when, on both clocks. */
export function VisitTray({ visit }: { visit: Appointment }) {
  const t = useTranslations('appointments');
  const ending = useTranslations('ending');
  const { wholeDay } = useReader();
  return (
    <Tray as="div" labelledBy="visit-h">
      <h2 id="visit-h">{ending('visit')}</h2>
      <p>
        <bdi>{otherParty(visit).name}</bdi>
        <br />
        <span className="small soft">{t(`mode.${visit.mode}`, { minutes: visit.visitMinutes })}</span>
      </p>
      <hr className="thin" />
      <p className="day-line">{wholeDay(visit.startsAt)}</p>
      <BothClocks at={visit.startsAt} there={otherParty(visit)} />
    </Tray>
  );
}

/** The way back from a page about one appointment. */
export function VisitCrumb({ id }: { id: string }) {
  const t = useTranslations('ending');
  return (
    <Crumb to={`/appointments/${id}`} label={t('crumb')}>
      {t('back')}
    </Crumb>
  );
}
