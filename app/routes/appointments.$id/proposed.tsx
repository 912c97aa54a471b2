import { useTranslations } from '~/messages/translations';
import type { AppointmentDetail, Proposal } from '~/modules/appointments';
import { useReader, useThere } from '~/modules/appointments/ui/use-reader';
import { otherParty } from '~/modules/appointments/ui/who';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Todo } from '~/ui/lists';
import { State } from '~/ui/state';
import { VisuallyHidden } from '~/ui/visually-hidden';

type ProposedProps = { visit: AppointmentDetail; proposals: Proposal[] };

/** Times that the doctor proposes for the next visit. One press leads to the booking, as of any other time. */
export function Proposed({ visit, proposals }: ProposedProps) {
  const t = useTranslations('consultation.proposed');
  const modes = useTranslations('appointments.mode');
  const { moment, money } = useReader();
  const there = useThere();
  const { timeZone, city } = otherParty(visit);
  if (proposals.length === 0) return null;
  const mine = visit.viewer === 'patient';
  return (
    <section aria-labelledby="proposed" className="stack stack-3">
      <h2 id="proposed">{t(mine ? 'title' : 'titleDoctor')}</h2>
      <p className="max-w-[62ch]">{mine ? t('text', { name: visit.doctor.displayName }) : t('textDoctor')}</p>
      <Todo
        items={proposals.map((proposal) => ({
          key: proposal.id,
          title: moment(proposal.startsAt),
          text: `${there(proposal.startsAt, timeZone, city)}. ${modes(proposal.mode, { minutes: proposal.minutes })}, ${money(proposal)}`,
          action: <Answer proposal={proposal} mine={mine} />,
        }))}
      />
      {mine && visit.doctor.slug ? (
        <p>
          <QuietLink to={`/doctors/${visit.doctor.slug}#times`} iconEnd="go">
            {t('other')}
          </QuietLink>
        </p>
      ) : null}
    </section>
  );
}

function Answer({ proposal, mine }: { proposal: Proposal; mine: boolean }) {
  const t = useTranslations('consultation.proposed');
  const { moment } = useReader();
  const { visitTypeId, startsAt, free, bookedId } = proposal;
  if (bookedId) return <State kind="done">{t('booked')}</State>;
  if (!free) return <State kind="off">{t('gone')}</State>;
  if (!mine) return <State kind="next">{t('free')}</State>;
  return (
    <ButtonLink
      variant="secondary"
      size="small"
      to={`/book/${visitTypeId}?${new URLSearchParams({ at: startsAt })}`}
    >
      {t('book')}
      <VisuallyHidden>{t('bookOf', { moment: moment(startsAt) })}</VisuallyHidden>
    </ButtonLink>
  );
}
