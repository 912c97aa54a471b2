import type { ReactNode } from 'react';
import { useTranslations } from '~/messages/translations';
import { AppLink } from '~/ui/app-link';
import { QuietLink } from '~/ui/button';
import { FileList } from '~/ui/lists';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { MedicalRecord } from '../schema';
import { ScanState } from './scan-state';
import { useRecordWords } from './use-record-words';

type Props = {
  records: MedicalRecord[];
  /** More to say of a file, such as with whom it is shared. */
  more?: (record: MedicalRecord) => ReactNode;
};

/** A patient's files with what each is and what can be done with it. */
export function RecordList({ records, more }: Props) {
  const words = useRecordWords();
  return (
    <FileList
      items={records.map((record) => ({
        key: record.id,
        icon: record.scanStatus === 'infected' || record.scanStatus === 'failed' ? 'warn' : 'file',
        name: (
          <AppLink to={`/medical-records/${record.id}`}>
            <bdi>{record.title}</bdi>
          </AppLink>
        ),
        children: (
          <>
            <p className="small soft">{words.line(record)}</p>
            <div>
              <ScanState record={record} />
            </div>
            {more?.(record)}
          </>
        ),
        side: <Side record={record} />,
      }))}
    />
  );
}

function Side({ record: { id, title, scanStatus } }: { record: MedicalRecord }) {
  const t = useTranslations('files');
  const own = `/medical-records/${id}`;
  if (scanStatus === 'infected' || scanStatus === 'failed') {
    return (
      <QuietLink to={`${own}/delete`} tone="stop">
        {t('remove')}
        <VisuallyHidden>{t('removeOf', { title })}</VisuallyHidden>
      </QuietLink>
    );
  }
  return (
    <>
      {scanStatus === 'clean' ? (
        <>
          <QuietLink to={own}>
            {t('open')}
            <VisuallyHidden>{t('openOf', { title })}</VisuallyHidden>
          </QuietLink>
          <QuietLink to={`${own}/share`}>
            {t('share')}
            <VisuallyHidden>{t('shareOf', { title })}</VisuallyHidden>
          </QuietLink>
        </>
      ) : (
        <QuietLink to={`${own}/edit`}>
          {t('edit')}
          <VisuallyHidden>{t('editOf', { title })}</VisuallyHidden>
        </QuietLink>
      )}
    </>
  );
}
