import { useTranslations } from '~/messages/translations';
import type { Scope } from '~/modules/appointments';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { Acts } from '~/ui/layout';

type NoneProps = { scope: Scope; role: 'patient' | 'doctor'; filtered: boolean };

const otherOf = (scope: Scope): Scope => (scope === 'upcoming' ? 'past' : 'upcoming');

/** Nothing here: what will be, and the ways on; or that nothing fits what was asked for. */
export function None({ scope, role, filtered }: NoneProps) {
  const t = useTranslations('appointments.list');
  const other = otherOf(scope);
  const seeOther = (
    <QuietLink to={`/appointments?scope=${other}`}>
      {t(other === 'past' ? 'seePast' : 'seeUpcoming')}
    </QuietLink>
  );
  if (filtered)
    return (
      <Empty title={t('filter.nothing')} level={2}>
        <p>{t('filter.nothingText', { scope })}</p>
        <Acts>
          <ButtonLink to={`/appointments?scope=${scope}`}>{t('filter.clear')}</ButtonLink>
          {seeOther}
        </Acts>
      </Empty>
    );
  return (
    <Empty title={t(`none.${role}.${scope}.title`)} level={2}>
      <p>{t(`none.${role}.${scope}.text`)}</p>
      <Acts>
        {role === 'patient' ? <ButtonLink to="/doctors">{t('find')}</ButtonLink> : null}
        {seeOther}
      </Acts>
    </Empty>
  );
}
