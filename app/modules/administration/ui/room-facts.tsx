import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Fact, Facts } from '~/ui/facts';
import type { RoomEntries } from '../reports-schema';

/** Who was seen in the video room, from when to when. */
export function RoomFacts({ room }: { room: RoomEntries }) {
  const t = useTranslations('adminReports.problem');
  const { moment, clock } = useReader();
  if (room.length === 0) return <p className="small soft">{t('noRoom')}</p>;
  const name = (who: string) => t(`room.${who === 'patient' || who === 'doctor' ? who : 'guest'}`);
  return (
    <Facts plain>
      {room.map(({ who, firstAt, lastAt }) => (
        <Fact key={`${who} ${firstAt}`} label={name(who)}>
          {t('span', { from: moment(firstAt), to: clock(lastAt) })}
        </Fact>
      ))}
    </Facts>
  );
}
