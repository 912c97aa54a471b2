import { useTranslations } from '~/messages/translations';
import type { ImportedFile, UploadError } from '~/modules/records';
import { useRefusal } from '~/modules/records/ui/refusal';
import { ButtonLink } from '~/ui/button';
import { Acts, Stack } from '~/ui/layout';
import { FileList } from '~/ui/lists';
import { Notice } from '~/ui/notice';
import { State } from '~/ui/state';

const KINDS = { added: 'done', known: 'off', refused: 'stop' } as const;

/** What became of each file of the export. */
export function Imported({ files }: { files: ImportedFile[] }) {
  const t = useTranslations('takeAlong.import');
  const why = useImportRefusal();
  const added = files.filter(({ outcome }) => outcome === 'added').length;
  return (
    <Stack gap={6}>
      <Notice kind={added > 0 ? 'done' : 'note'} role="status">
        {t('done', { added })}
      </Notice>
      <section aria-labelledby="imported-h">
        <h2 id="imported-h">{t('files')}</h2>
        <FileList
          items={files.map((file, index) => ({
            key: String(index),
            name: <bdi className="wrap-anywhere">{file.name}</bdi>,
            children: (
              <>
                <State kind={KINDS[file.outcome]}>{t(`outcome.${file.outcome}`)}</State>
                {file.outcome === 'refused' ? (
                  <p className="small wrap-anywhere">{why(file.why, file.name)}</p>
                ) : null}
              </>
            ),
          }))}
        />
      </section>
      <Acts>
        <ButtonLink to="/medical-records">{t('toRecords')}</ButtonLink>
      </Acts>
    </Stack>
  );
}

/** The words of an upload; what the form would ask for is, here, a file that the archive does not hold. */
function useImportRefusal() {
  const t = useTranslations('takeAlong.import');
  const refusal = useRefusal();
  return (why: UploadError, name: string) =>
    why.code === 'file_missing' ? t('missing', { name }) : refusal(why, name);
}
