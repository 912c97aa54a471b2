import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { found } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { publicDb } from '~/http/scope.server';
import { getDoctorProfile } from '~/modules/doctors/index.server';
import { REVIEW_SORTS, reviewQuerySchema, type Review, type ReviewQuery } from '~/modules/reviews';
import { listReviews } from '~/modules/reviews/index.server';
import { OneReview } from '~/modules/reviews/ui/one-review';
import { Button, ButtonLink, QuietLink } from '~/ui/button';
import { Select } from '~/ui/controls';
import { Disclosure } from '~/ui/disclosure';
import { Empty } from '~/ui/empty';
import { Field } from '~/ui/field';
import { Acts, Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { ReviewList } from '~/ui/rating';

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  if (!args.data) return pageMeta(args, t('errors.page.notFound.title'));
  return pageMeta(args, t('reviews.list.pageTitle', { name: args.data.name }));
};

export async function loader({ request, params, context: { scope } }: LoaderFunctionArgs) {
  const db = await publicDb(scope);
  const doctor = found(await getDoctorProfile(db, params.slug ?? ''));
  const asked = new URL(request.url).searchParams;
  const query = reviewQuerySchema.parse({
    sort: asked.get('sort'),
    rating: asked.get('rating') || null,
    cursor: asked.get('cursor'),
  });
  const page = await listReviews(db, doctor.id, query);
  return { page, query, name: doctor.displayName, slug: doctor.slug };
}

export default function DoctorReviews() {
  const t = useTranslations('reviews.list');
  const { page, query, name, slug } = useLoaderData<typeof loader>();
  const path = `/doctors/${slug}/reviews`;
  const of = (cursor: string) => {
    const to = new URLSearchParams({ sort: query.sort, cursor });
    if (query.rating) to.set('rating', String(query.rating));
    return `${path}?${to}`;
  };
  return (
    <Wrap last>
      <Crumb to={`/doctors/${slug}`} label={t('back')}>
        <bdi>{name}</bdi>
      </Crumb>
      <PageHead title={t('title', { name })}>{t('lead')}</PageHead>
      <Filters query={query} />
      {page.reviews.length === 0 ? (
        <Empty title={t('none')} level={2}>
          <p>{t('noneText')}</p>
          <ButtonLink to={path} variant="secondary">
            {t('all')}
          </ButtonLink>
        </Empty>
      ) : (
        <ReviewList>
          {page.reviews.map((review) => (
            <OneReview key={review.id} review={review} doctorName={name} acts={<Report review={review} />} />
          ))}
        </ReviewList>
      )}
      <Stack className="mt-6">
        {query.cursor || page.nextCursor ? (
          <Pager
            label={t('pages')}
            prev={query.cursor ? { to: path, text: t('first') } : undefined}
            next={page.nextCursor ? { to: of(page.nextCursor), text: t('next') } : undefined}
          />
        ) : null}
        <Disclosure summary={t('how')}>
          <p>{t('howText')}</p>
        </Disclosure>
      </Stack>
    </Wrap>
  );
}

function Report({ review }: { review: Review }) {
  const t = useTranslations('reviews.one');
  return (
    <p className="tiny">
      <QuietLink to={`/reviews/${review.id}/report`}>{t('report')}</QuietLink>
    </p>
  );
}

/** A form by GET: the address can be shared. */
function Filters({ query }: { query: ReviewQuery }) {
  const t = useTranslations('reviews');
  return (
    <Form method="get" className="mb-6 flex flex-wrap items-end gap-4">
      <Field id="sort" name="sort" label={t('list.sort')} defaultValue={query.sort}>
        <Select options={REVIEW_SORTS.map((sort) => ({ value: sort, label: t(`list.sorts.${sort}`) }))} />
      </Field>
      <Field id="rating" name="rating" label={t('list.rating')} defaultValue={String(query.rating ?? '')}>
        <Select
          options={[
            { value: '', label: t('list.anyRating') },
            ...[5, 4, 3, 2, 1].map((count) => ({ value: String(count), label: t('write.stars', { count }) })),
          ]}
        />
      </Field>
      <Acts>
        <Button variant="secondary">{t('list.show')}</Button>
      </Acts>
    </Form>
  );
}
