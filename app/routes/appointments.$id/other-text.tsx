import type { ReactNode } from 'react';
import { useTranslations } from '~/messages/translations';
import type { Draft } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { PrescriptionList } from '~/modules/appointments/ui/prescription-list';
import { Stack, Tray } from '~/ui/layout';
import { Typed } from './shared-texts';

type OtherTextProps = { theirs: Draft; children: ReactNode };

/** What another window has saved meanwhile, whole, beside what stands in the form: the doctor chooses. */
export function OtherText({ theirs, children }: OtherTextProps) {
  const t = useTranslations('consultation');
  const { until } = useReader();
  return (
    <Tray labelledBy="other-h" className="stack stack-4">
      <h3 id="other-h">{t('other.title', { time: until(theirs.updatedAt) })}</h3>
      <p className="small">{t('other.text')}</p>
      {theirs.privateNote ? (
        <Stack gap={1}>
          <h4 className="as4">{t('write.note')}</h4>
          <Typed>{theirs.privateNote}</Typed>
        </Stack>
      ) : null}
      {theirs.sharedSummary ? (
        <Stack gap={1}>
          <h4 className="as4">{t('write.summary')}</h4>
          <Typed>{theirs.sharedSummary}</Typed>
        </Stack>
      ) : null}
      <PrescriptionList lines={theirs.prescription} level="h4" />
      {children}
    </Tray>
  );
}
