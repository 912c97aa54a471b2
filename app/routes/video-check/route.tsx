import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { testRoomUrl } from '~/modules/appointments/index.server';
import { ButtonLink } from '~/ui/button';
import { Fact, Facts } from '~/ui/facts';
import { Acts, Stack, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { VisuallyHidden } from '~/ui/visually-hidden';

export const handle = { chrome: 'account' };

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('consultation.check.title'), { hidden: true });

export function loader() {
  const url = testRoomUrl();
  return { url, host: new URL(url).host };
}

const THINGS = ['browser', 'camera', 'microphone', 'network', 'quiet'] as const;

/** What to look at before a video consultation, and where to try it. */
export default function VideoCheck() {
  const t = useTranslations('consultation.check');
  const day = useTranslations('appointments.day');
  const { url, host } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <PageHead title={t('title')}>{t('lead')}</PageHead>
      <Stack gap={6}>
        <Facts>
          {THINGS.map((thing) => (
            <Fact key={thing} label={t(`${thing}.label`)}>
              {t(`${thing}.text`)}
            </Fact>
          ))}
        </Facts>
        <section aria-labelledby="try-h" className="stack stack-3">
          <h2 id="try-h">{t('try.title')}</h2>
          <p className="max-w-[62ch]">{t('try.text', { host })}</p>
          <Acts>
            <ButtonLink icon="video" to={url} target="_blank" rel="noopener noreferrer">
              {t('try.open')} <VisuallyHidden>{day('newTab')}</VisuallyHidden>
            </ButtonLink>
          </Acts>
        </section>
        <section aria-labelledby="phone-h" className="stack stack-3">
          <h2 id="phone-h">{t('phone.title')}</h2>
          <p className="max-w-[62ch]">{t('phone.text')}</p>
        </section>
      </Stack>
    </Wrap>
  );
}
