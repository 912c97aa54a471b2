import { useTranslations } from '~/messages/translations';
import type { ImportedFile } from '~/modules/records';
import { ButtonLink } from '~/ui/button';
import { Acts, Stack } from '~/ui/layout';
import { FileList } from '~/ui/lists';
import { Notice } from '~/ui/notice';
import { State } from '~/ui/state';

const KINDS = { added: 'done', known: 'off', refused: 'stop' } as const;

/** What became of each file of the export. */
export function Imported({ files }: { files: ImportedFile[] }) {
  const t = useTranslations('takeAlong.import');
  const added = files.filter(({ outcome }) => outcome === 'added').length;
  return (
    <Stack gap={6}>
      <Notice kind={added > 0 ? 'done' : 'note'} role="status">
        {t('done', { added })}
      </Notice>
      <section aria-labelledby="imported-h">
        <h2 id="imported-h">{t('files')}</h2>
        <FileList
          items={files.map(({ name, outcome }, index) => ({
            key: String(index),
            name: <bdi className="wrap-anywhere">{name}</bdi>,
            children: <State kind={KINDS[outcome]}>{t(`outcome.${outcome}`)}</State>,
          }))}
        />
      </section>
      <Acts>
        <ButtonLink to="/medical-records">{t('toRecords')}</ButtonLink>
      </Acts>
    </Stack>
  );
}
