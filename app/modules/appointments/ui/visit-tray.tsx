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

type MomentOnBothProps = { at: string; there: { timeZone: string; city: string } };

/** A moment on the reader's clock, and under it on the other's. */
export function MomentOnBoth({ at, there }: MomentOnBothProps) {
  const t = useTranslations('ending.move');
  const { moment } = useReader();
  return (
    <>
      {moment(at)}
      <br />
      <span className="small soft">
        {t('there', { moment: moment(at, there.timeZone), city: there.city })}
      </span>
    </>
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
