import { useTranslations } from '~/messages/translations';
import type { AccessFacets } from '~/modules/records';
import { QuietLink } from '~/ui/button';
import { Stack } from '~/ui/layout';

/** How the log ends, to be written down; and the log as a table. */
export function Seal({ facets: { count, hash } }: { facets: AccessFacets }) {
  const t = useTranslations('accessLog');
  return (
    <section aria-labelledby="seal-h" className="sec">
      <h2 id="seal-h">{t('seal.title')}</h2>
      <Stack gap={3}>
        <p>{t('seal.text', { count })}</p>
        <p className="num wrap-anywhere">
          <code>{`${count}:${hash}`}</code>
        </p>
        <p className="small soft">{t('seal.more')}</p>
        <p>
          <QuietLink to="/medical-records/access.csv" icon="file" reloadDocument>
            {t('csv')}
          </QuietLink>
        </p>
      </Stack>
    </section>
  );
}
