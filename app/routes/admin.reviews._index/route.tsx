import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { listModeration } from '~/modules/administration/index.server';
import { ModeratedReview } from '~/modules/administration/ui/moderated-review';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { Stack, Wrap } from '~/ui/layout';
import { DeskHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { Tabs } from '~/ui/tabs';
import { VisuallyHidden } from '~/ui/visually-hidden';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('adminDesk.reviews.title'), { hidden: true });

const querySchema = z.object({
  show: z.enum(['reported', 'hidden']).catch('reported').default('reported'),
  before: z.iso.datetime({ offset: true }).nullable().catch(null).default(null),
});

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const query = querySchema.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  return { query, page: await listModeration(args.context.scope.db, query.show, query.before) };
}

/** Reviews that somebody reported, and those that were hidden. */
export default function Reviews() {
  const t = useTranslations('adminDesk.reviews');
  const { query, page } = useLoaderData<typeof loader>();
  const hidden = query.show === 'hidden';
  return (
    <Wrap last>
      <DeskHead title={t('title')} />
      <Stack gap={6}>
        <Tabs
          label={t('which')}
          items={[
            { to: '/admin/reviews', text: t('reported'), current: !hidden },
            { to: '/admin/reviews?show=hidden', text: t('hidden'), current: hidden },
          ]}
        />
        {page.reviews.length === 0 ? (
          <Empty title={t(hidden ? 'noneHidden' : 'noneReported')} level={2}>
            <p>{t(hidden ? 'noneHiddenText' : 'noneReportedText')}</p>
          </Empty>
        ) : null}
        <ul className="stack stack-6">
          {page.reviews.map((review) => (
            <li key={review.id} className="stack border-b border-hair pb-6">
              <ModeratedReview review={review} />
              <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
                {review.hiddenAt ? (
                  <Act id={review.id} act="show" name={review.doctorName} />
                ) : (
                  <>
                    <Act id={review.id} act="keep" name={review.doctorName} />
                    <QuietLink tone="stop" to={`/admin/reviews/${review.id}/hide`}>
                      {t('hide')}
                      <VisuallyHidden>{t('of', { name: review.doctorName })}</VisuallyHidden>
                    </QuietLink>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
        {page.nextCursor || query.before ? (
          <Pager
            label={t('pages')}
            prev={query.before ? { to: '/admin/reviews?show=hidden', text: t('newest') } : undefined}
            next={
              page.nextCursor
                ? {
                    to: `/admin/reviews?${new URLSearchParams({ show: 'hidden', before: page.nextCursor })}`,
                    text: t('more'),
                  }
                : undefined
            }
          />
        ) : null}
      </Stack>
    </Wrap>
  );
}

function Act({ id, act, name }: { id: string; act: 'keep' | 'show'; name: string }) {
  const t = useTranslations('adminDesk.reviews');
  return (
    <ButtonLink variant="secondary" size="small" to={`/admin/reviews/${id}/${act}`}>
      {t(act)}
      <VisuallyHidden>{t('of', { name })}</VisuallyHidden>
    </ButtonLink>
  );
}
