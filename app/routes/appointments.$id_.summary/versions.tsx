import { useTranslations } from '~/messages/translations';
import type { ConsultationVersion } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { AppLink } from '~/ui/app-link';
import { PlainList } from '~/ui/lists';
import { Notice } from '~/ui/notice';

type VersionsProps = { versions: ConsultationVersion[]; shown: ConsultationVersion; page: string };

/** Every version, the latest first, each with the reason for it: nothing that was given is ever overwritten. */
export function Versions({ versions, shown, page }: VersionsProps) {
  const t = useTranslations('consultation.versions');
  const { moment } = useReader();
  if (versions.length < 2) return null;
  return (
    <section aria-labelledby="versions" className="noprint">
      <h2 id="versions">{t('title')}</h2>
      <PlainList
        items={versions.map(({ version, reason, createdAt }) => {
          const words = t(reason === null ? 'first' : 'amended', { moment: moment(createdAt) });
          return {
            key: String(version),
            main: (
              <>
                {version === shown.version ? (
                  <b>{words}</b>
                ) : (
                  <AppLink to={`${page}?version=${version}`}>{words}</AppLink>
                )}
                {reason === null ? null : (
                  <span className="small soft block wrap-anywhere">{t('reason', { reason })}</span>
                )}
              </>
            ),
          };
        })}
      />
    </section>
  );
}

type EarlierNoticeProps = {
  shown: ConsultationVersion;
  latest: ConsultationVersion | undefined;
  page: string;
};

/** Says so when what stands on the page is not what counts any more. */
export function EarlierNotice({ shown, latest, page }: EarlierNoticeProps) {
  const t = useTranslations('consultation.versions');
  const { moment } = useReader();
  if (!latest || latest.version === shown.version) return null;
  return (
    <Notice kind="held" title={t('shown', { moment: moment(shown.createdAt) })}>
      {t('amended', { moment: moment(latest.createdAt) })}. <AppLink to={page}>{t('latest')}</AppLink>
    </Notice>
  );
}
