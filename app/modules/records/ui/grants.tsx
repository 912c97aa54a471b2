import { useTranslations } from '~/messages/translations';
import { FileList, PlainList } from '~/ui/lists';
import { State } from '~/ui/state';
import { endsSoon } from '../rules/share-end';
import type { RecordSharing } from '../sharing-schema';
import { StopButton } from './shared-files';
import { useWhen } from './use-when';

type Grant = RecordSharing['grants'][number];

type GrantsNowProps = {
  file: RecordSharing;
  /** Stands on the file's own page, and comes back to it. */
  onFile?: boolean;
};

/** One line for each doctor who can open the file, or will when the booking is paid. */
export function GrantsNow({ file, onFile = false }: GrantsNowProps) {
  const t = useTranslations('sharing');
  const { moment, now } = useWhen();
  const living = latestOfEach(file.grants.filter(({ alive, waiting }) => alive || waiting));
  return (
    <section aria-labelledby="now-h">
      <h2 id="now-h">{t(onFile ? 'one.who' : 'one.now')}</h2>
      {living.length === 0 ? <p className="soft">{t('one.nobody')}</p> : null}
      <FileList
        items={living.map((grant) => ({
          key: grant.doctorId,
          icon: 'user',
          name: <bdi>{grant.doctorName}</bdi>,
          children: (
            <>
              <p className="small soft">
                {t(`purpose.${grant.purpose}`)}, {t('until', { moment: moment(grant.expiresAt) })}
              </p>
              {grant.waiting ? <State kind="held">{t('one.waiting')}</State> : null}
              {grant.alive && endsSoon(grant.expiresAt, now) ? (
                <State kind="held">{t('endsSoon', { moment: moment(grant.expiresAt) })}</State>
              ) : null}
            </>
          ),
          side: (
            <StopButton
              file={{ recordId: file.id, title: file.title }}
              doctorId={grant.doctorId}
              toFile={onFile}
            />
          ),
        }))}
      />
    </section>
  );
}

/** What has ended, and how. */
export function GrantsBefore({ file }: { file: RecordSharing }) {
  const t = useTranslations('sharing.one');
  const { moment } = useWhen();
  const ended = file.grants.filter(({ alive, waiting }) => !alive && !waiting);
  if (ended.length === 0) return null;
  return (
    <section aria-labelledby="before-h">
      <h2 id="before-h">{t('before')}</h2>
      <PlainList
        items={ended.map((grant, index) => ({
          key: `${grant.doctorId} ${index}`,
          main: <bdi>{grant.doctorName}</bdi>,
          side: grant.revokedAt
            ? t('stopped', { moment: moment(grant.revokedAt) })
            : t('ended', { moment: moment(grant.expiresAt) }),
        }))}
      />
    </section>
  );
}

/** Shared with a doctor for two appointments, the longer one counts. */
function latestOfEach(grants: Grant[]): Grant[] {
  const byDoctor = new Map<string, Grant>();
  for (const grant of grants) {
    const known = byDoctor.get(grant.doctorId);
    if (!known || (grant.alive && !known.alive) || grant.expiresAt > known.expiresAt)
      byDoctor.set(grant.doctorId, grant);
  }
  return [...byDoctor.values()];
}
