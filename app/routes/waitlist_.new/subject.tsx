import { useTranslations } from '~/messages/translations';
import type { WaitlistSubject } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Fact, Facts } from '~/ui/facts';
import { Tray } from '~/ui/layout';

/** What is waited for; and that an appointment is not lost by waiting. */
export function Subject({ subject }: { subject: WaitlistSubject }) {
  const t = useTranslations('waitlist');
  const { moment } = useReader();
  const { doctor, insteadOf, mode, minutes } = subject;
  return (
    <Tray labelledBy="subject-h">
      <h2 id="subject-h">{t('join.subject')}</h2>
      <Facts plain>
        <Fact label={t('join.doctor')}>
          <bdi>{doctor.displayName}</bdi>
        </Fact>
        <Fact label={t('join.visit')}>{t(`visit.${mode}`, { minutes })}</Fact>
      </Facts>
      {insteadOf ? <p className="small mt-3">{t('join.keeps', { moment: moment(insteadOf) })}</p> : null}
    </Tray>
  );
}
