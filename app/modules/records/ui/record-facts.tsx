import { useTranslations } from '~/messages/translations';
import { Fact, Facts } from '~/ui/facts';
import { Tray } from '~/ui/layout';
import type { MedicalRecord } from '../schema';
import { useRecordWords } from './use-record-words';

type Props = {
  record: MedicalRecord;
  /** The note is the patient's own. */
  withNote: boolean;
};

/** What is known of a file. */
export function RecordFacts({ record, withNote }: Props) {
  const t = useTranslations('files.one');
  const words = useRecordWords();
  const pages = record.pages === null ? '' : `, ${t('pages', { count: record.pages })}`;
  return (
    <Tray labelledBy="about-h">
      <h2 id="about-h">{t('about')}</h2>
      <Facts plain>
        <Fact label={t('kind')}>{words.category(record)}</Fact>
        <Fact label={t('date')}>
          {record.documentedOn ? words.documented(record.documentedOn) : t('noDate')}
        </Fact>
        <Fact label={t('added')}>{words.added(record)}</Fact>
        <Fact label={t('file')}>
          <bdi>{record.fileName}</bdi>
        </Fact>
        <Fact label={t('type')}>{words.type(record)}</Fact>
        <Fact label={t('size')}>{words.size(record.bytes) + pages}</Fact>
      </Facts>
      {withNote && record.note ? (
        <div>
          <h3 className="label">{t('note')}</h3>
          <p className="prose" dir="auto">
            {record.note}
          </p>
        </div>
      ) : null}
    </Tray>
  );
}
