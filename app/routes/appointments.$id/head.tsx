import { useTranslations } from '~/messages/translations';
import type { ReactNode } from 'react';
import type { AppointmentDetail } from '~/modules/appointments';
import { PersonPortrait } from '~/modules/accounts/ui/person-portrait';
import { BothClocks } from '~/modules/appointments/ui/both-clocks';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { otherParty } from '~/modules/appointments/ui/who';
import { Crumb } from '~/ui/page-head';
import { AppointmentHead } from '~/ui/panels';

/** Who and when, on both clocks. */
export function Head({ visit, title }: { visit: AppointmentDetail; title: ReactNode }) {
  const t = useTranslations('appointments');
  const { wholeDay } = useReader();
  const { id, name, photoId } = otherParty(visit);
  return (
    <>
      <Crumb to="/appointments" label={t('page.crumb')}>
        {t('page.back')}
      </Crumb>
      <AppointmentHead
        portrait={<PersonPortrait id={id} name={name} photoId={photoId} />}
        title={title}
        lead={t('dayAndMode', {
          day: wholeDay(visit.startsAt),
          mode: t(`mode.${visit.mode}`, { minutes: visit.visitMinutes }),
        })}
        clocks={<BothClocks at={visit.startsAt} there={otherParty(visit)} />}
      />
    </>
  );
}
