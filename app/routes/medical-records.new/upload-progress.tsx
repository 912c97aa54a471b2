import { useTranslations } from '~/messages/translations';
import type { UploadError } from '~/modules/records';
import { useRecordWords } from '~/modules/records/ui/use-record-words';
import { ButtonLink, QuietButton } from '~/ui/button';
import { State, type StateKind } from '~/ui/state';
import { UploadList, UploadRow } from '~/ui/upload-list';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { Refusal } from './outcomes';
import { OwnDetails } from './own-details';
import type { UploadItem, Uploads } from './use-uploads';

const KINDS: Record<UploadItem['state'], StateKind> = {
  ready: 'next',
  sending: 'held',
  checking: 'held',
  done: 'done',
  failed: 'stop',
  cancelled: 'off',
};

/** The chosen files, how far each is, and what can be done with it. */
export function UploadProgress({ uploads }: { uploads: Uploads }) {
  const t = useTranslations('files.upload');
  const { items } = uploads;
  const done = items.filter(({ state }) => state === 'done').length;
  const over = items.length > 0 && items.every(({ state }) => state === 'done');
  const begun = items.some(({ state }) => state !== 'ready');
  return (
    <>
      {items.length > 0 ? (
        <UploadList label={t('chosen')}>
          {items.map((item) => (
            <Row key={item.key} item={item} uploads={uploads} several={items.length > 1} />
          ))}
        </UploadList>
      ) : null}
      <div role="status">
        {begun ? (
          <p>{over ? t('allDone', { count: done }) : t('status', { done, all: items.length })}</p>
        ) : null}
        {done > 0 && !uploads.busy ? (
          <ButtonLink to="/medical-records" variant="secondary">
            {t('see')}
          </ButtonLink>
        ) : null}
      </div>
    </>
  );
}

/** What was refused for what it is would be refused again. */
function mayRetry({ state, error }: UploadItem): boolean {
  if (state === 'cancelled' || error === 'offline') return true;
  return error !== undefined && ('waitMinutes' in error || RETRIED.includes(error.code));
}
const RETRIED: readonly UploadError['code'][] = [
  'upload_interrupted',
  'upload_running',
  'file_check_slow',
  'quota_exceeded',
  'title_too_long',
  'note_too_long',
  'date_out_of_range',
];

function Problem({ name, error }: { name: string; error: NonNullable<UploadItem['error']> }) {
  const t = useTranslations('files.upload');
  if (error === 'offline') return t('offline');
  if ('waitMinutes' in error) return t('tooOften', { minutes: error.waitMinutes });
  return <Refusal name={name} error={error} />;
}

type RowProps = { item: UploadItem; uploads: Uploads; several: boolean };

function Row({ item, uploads, several }: RowProps) {
  const t = useTranslations('files.upload');
  const { size } = useRecordWords();
  const { key, file, state, percent, error } = item;
  const moving = state === 'sending' || state === 'checking';
  return (
    <UploadRow
      name={file.name}
      size={size(file.size)}
      progress={moving ? { percent, label: t('progress', { name: file.name }) } : undefined}
      state={
        <State kind={KINDS[state]}>
          {state === 'sending' ? t('sending', { percent: String(percent) }) : t(state)}
        </State>
      }
      problem={error && <Problem name={file.name} error={error} />}
      more={
        several && state !== 'done' ? (
          // Not taken away meanwhile: what was written stays for a second try.
          <div hidden={moving}>
            <OwnDetails file={key} name={file.name} />
          </div>
        ) : undefined
      }
      acts={
        <>
          {moving ? <Act text="cancel" item={item} onPress={() => uploads.cancel(key)} /> : null}
          {mayRetry(item) ? (
            <Act text="retry" item={item} onPress={(form) => uploads.retry(key, form)} />
          ) : null}
          {moving || state === 'done' ? null : (
            <Act text="remove" item={item} onPress={() => uploads.remove(key)} />
          )}
        </>
      }
    />
  );
}

type ActProps = {
  text: 'cancel' | 'retry' | 'remove';
  item: UploadItem;
  onPress: (form: FormData | null) => void;
};

function Act({ text, item, onPress }: ActProps) {
  const t = useTranslations('files.upload');
  return (
    <QuietButton
      type="button"
      onClick={({ currentTarget: { form } }) => onPress(form ? new FormData(form) : null)}
    >
      {t(text)}
      <VisuallyHidden>{t(`${text}Of`, { name: item.file.name })}</VisuallyHidden>
    </QuietButton>
  );
}
