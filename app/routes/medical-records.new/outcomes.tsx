import { useTranslations } from '~/messages/translations';
import { MAX_FILES, type UploadError } from '~/modules/records';
import { useRefusal } from '~/modules/records/ui/refusal';
import { AppLink } from '~/ui/app-link';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import type { Outcome } from './receive-files.server';

type Props = { outcomes: Outcome[]; tooMany: boolean; broken: boolean };

/** After a form of several files: which were taken, which were not, and why. */
export function Outcomes({ outcomes, tooMany, broken }: Props) {
  const t = useTranslations('files');
  const added = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.added] : []));
  const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome]));
  return (
    <div className="stack">
      {refused.length > 0 || broken ? (
        <ErrorSummary title={t('form.refused', { count: Math.max(refused.length, 1) })} attempt={outcomes}>
          <ul>
            {refused.map(({ name, error }, index) => (
              <li key={index}>
                <Refusal name={name} error={error} />
              </li>
            ))}
            {broken ? <li>{t('refused.form_broken')}</li> : null}
          </ul>
          <p>{t('form.chooseAgain')}</p>
        </ErrorSummary>
      ) : null}
      {tooMany ? <Notice kind="held">{t('form.tooMany', { count: MAX_FILES })}</Notice> : null}
      {added.length > 0 ? (
        <Notice kind="done" title={t('form.added', { count: added.length })}>
          <bdi>{added.map(({ fileName }) => fileName).join(', ')}</bdi>. {t('form.addedText')}
        </Notice>
      ) : null}
    </div>
  );
}

/** Why a file was not taken; a copy that is there already can be opened. */
export function Refusal({ name, error }: { name: string; error: UploadError }) {
  const t = useTranslations('files.refused');
  const say = useRefusal();
  return (
    <>
      {say(error, name)}
      {error.code === 'duplicate' ? (
        <>
          {' '}
          <AppLink to={`/medical-records/${error.id}`}>{t('duplicateOpen')}</AppLink>
        </>
      ) : null}
    </>
  );
}
