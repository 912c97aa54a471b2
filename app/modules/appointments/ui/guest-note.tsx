import { useTranslations } from '~/messages/translations';
import { QuietLink } from '~/ui/button';
import type { Guest } from '../consultation-schema';
import type { Appointment } from '../schema';

type GuestNoteProps = { visit: Pick<Appointment, 'id' | 'viewer'>; guest: Guest | null };

/** Who comes along to the room, for both parties to see, and the way to invite somebody or take it back. */
export function GuestNote({ visit, guest }: GuestNoteProps) {
  const t = useTranslations('guests.tray');
  const mine = visit.viewer === 'patient';
  const living = guest !== null && !guest.declined;
  return (
    <div className="stack stack-1 pt-3">
      <h3 className="as4">{t(mine ? 'title' : 'titleDoctor')}</h3>
      {guest === null ? <p className="small">{t(mine ? 'none' : 'noneDoctor')}</p> : null}
      {guest?.declined ? <p className="small">{t('declined', { name: guest.name })}</p> : null}
      {living ? (
        <p className="small wrap-anywhere">
          {t(`invited.${guest.role}`, { name: guest.name })}{' '}
          {guest.invitedBy === 'doctor' && mine ? t('byDoctor') : null}
          {guest.invitedBy === 'patient' && !mine ? t('byPatient') : null}
        </p>
      ) : null}
      <QuietLink to={`/appointments/${visit.id}/guest`} icon="user">
        {t(living ? 'change' : 'invite')}
      </QuietLink>
    </div>
  );
}
