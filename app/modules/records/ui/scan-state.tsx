import { useTranslations } from '~/messages/translations';
import { State } from '~/ui/state';
import type { MedicalRecord } from '../schema';

type Scanned = Pick<MedicalRecord, 'scanStatus' | 'scanDetail'>;

/** Whether a file may be opened, and what that means for its patient. */
export function ScanState({ record }: { record: Scanned }) {
  const t = useTranslations('files.scan');
  const { scanStatus, scanDetail } = record;
  if (scanStatus === 'clean') {
    return scanDetail === 'not_scanned' ? (
      <State kind="next">{t('notScanned')}</State>
    ) : (
      <State kind="done">{t('clean')}</State>
    );
  }
  if (scanStatus === 'pending') {
    return (
      <>
        <State kind="held">{t('pending')}</State> <span className="small soft">{t('pendingText')}</span>
      </>
    );
  }
  const lost = scanDetail === 'bytes_lost';
  const key = scanStatus === 'infected' ? 'infected' : lost ? 'lost' : 'failed';
  return (
    <>
      <State kind="stop">{t(key)}</State>
      <p className="small">{t(`${key}Text`)}</p>
    </>
  );
}
