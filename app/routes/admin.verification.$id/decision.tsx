import { useTranslations } from '~/messages/translations';
import type { Verification } from '~/modules/doctors';
import { ButtonLink } from '~/ui/button';
import { Stack, Tray } from '~/ui/layout';
import { Notice } from '~/ui/notice';

/** What can be decided now; each decision has a page of its own. */
export function Decision({ doctor }: { doctor: Verification }) {
  const t = useTranslations('verification.decide');
  const { state } = doctor;
  const to = (act: string) => `/admin/verification/${doctor.id}/${act}`;
  if (state === 'draft' || state === 'suspended') {
    return (
      <Tray labelledBy="decision">
        <h2 id="decision">{t('title')}</h2>
        <p>{t('closed')}</p>
      </Tray>
    );
  }
  return (
    <Tray labelledBy="decision">
      <h2 id="decision">{t('title')}</h2>
      <Stack gap={4}>
        {state === 'verified' ? null : <Missing doctor={doctor} />}
        <Upcoming doctor={doctor} />
        {state === 'verified' ? null : (
          <ButtonLink wide variant={doctor.missing.length > 0 ? 'secondary' : 'primary'} to={to('approve')}>
            {t('approve')}
          </ButtonLink>
        )}
        <ButtonLink wide variant="secondary" to={to('ask')}>
          {t('ask')}
        </ButtonLink>
        {state === 'refused' ? null : (
          <ButtonLink wide variant="stop" to={to('refuse')}>
            {t(state === 'verified' ? 'withdraw' : 'refuse')}
          </ButtonLink>
        )}
      </Stack>
    </Tray>
  );
}

function Missing({ doctor: { missing } }: { doctor: Verification }) {
  const t = useTranslations('verification');
  if (missing.length === 0) return <Notice kind="done">{t('decide.complete')}</Notice>;
  const checks = missing.map((kind) => t(`check.kinds.${kind}`)).join(', ');
  return <Notice kind="held">{t('decide.missing', { checks })}</Notice>;
}

function Upcoming({ doctor: { upcoming } }: { doctor: Verification }) {
  const t = useTranslations('verification.one');
  return upcoming > 0 ? <p className="small soft">{t('upcoming', { count: upcoming })}</p> : null;
}
