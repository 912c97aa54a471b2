import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Fact, Facts } from '~/ui/facts';
import { Stack } from '~/ui/layout';
import type { ContestedNoShow } from '../reports-schema';
import { RoomFacts } from './room-facts';

/** What both say about who came, and what we know. */
export function NoShowCase({ one }: { one: ContestedNoShow }) {
  const t = useTranslations('adminReports.noShows');
  const known = useTranslations('adminReports.problem');
  const { moment, money } = useReader();
  return (
    <Stack gap={4}>
      <p>
        {t('between', { patient: one.patientName, doctor: one.doctorName, moment: moment(one.startsAt) })}
      </p>
      {one.said.map(({ absent, at, text }) => (
        <div key={absent}>
          <p>
            <b>{t(`says.${absent}`)}</b> <span className="small soft">{moment(at)}</span>
          </p>
          {text ? <p className="small">{t('answer')}</p> : null}
          <p dir="auto" className="wrap-anywhere whitespace-pre-line">
            {text ?? t('noText')}
          </p>
        </div>
      ))}
      <Facts plain>
        <Fact label={t('paid')}>{money(one)}</Fact>
        <Fact label={known('begun')}>
          {one.consultationStartedAt ? moment(one.consultationStartedAt) : known('unknown')}
        </Fact>
      </Facts>
      {one.mode === 'video' ? <RoomFacts room={one.room} /> : null}
    </Stack>
  );
}
