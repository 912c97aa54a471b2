import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import { requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { replyFormSchema, reviewErrorStatus, type Review } from '~/modules/reviews';
import { listOwnReviews, replyToReview } from '~/modules/reviews/index.server';
import { OneReview } from '~/modules/reviews/ui/one-review';
import { Empty } from '~/ui/empty';
import { Stack, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { ReviewList } from '~/ui/rating';
import { ReplyForm } from './reply-form';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('reviews.own.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'doctor');
  const { scope } = args.context;
  const cursor = new URL(args.request.url).searchParams.get('cursor');
  const [page, profile] = await Promise.all([listOwnReviews(scope.db, cursor), scope.profile()]);
  return { page, name: profile?.fullName ?? '', first: cursor === null };
}

export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'doctor');
  const { scope } = args.context;
  const form = await parseForm(args.request, replyFormSchema);
  if (form.status !== 'success') return formReply(form);
  const written = await replyToReview(scope.db, form.value.review, form.value.reply);
  if (!written.ok) {
    if (written.error.code === 'not_found') throw new Response('not_found', { status: 404 });
    return formReply(form, {
      status: reviewErrorStatus(written.error),
      formErrors: [`review.${written.error.code}`],
    });
  }
  await setFlash(scope, { kind: 'done', key: 'replySaved' });
  return redirect('/doctor/reviews', 303);
}

const mayReply = (review: Review) => review.hiddenReason === null && !review.reply;

export default function OwnReviews() {
  const t = useTranslations('reviews');
  const { page, name, first } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <PageHead title={t('own.title')}>
        {t('own.lead')} {page.reviews.length > 0 ? t('own.waiting', { count: page.waiting }) : null}
      </PageHead>
      {page.reviews.length === 0 ? (
        <Empty title={t('own.none')} level={2}>
          <p>{t('own.noneText')}</p>
        </Empty>
      ) : (
        <ReviewList>
          {page.reviews.map((review) => (
            <OneReview
              key={review.id}
              review={review}
              doctorName={name}
              acts={mayReply(review) ? <ReplyForm review={review} /> : null}
            />
          ))}
        </ReviewList>
      )}
      {!first || page.nextCursor ? (
        <Stack className="mt-6">
          <Pager
            label={t('list.pages')}
            prev={first ? undefined : { to: '/doctor/reviews', text: t('list.first') }}
            next={
              page.nextCursor
                ? { to: `/doctor/reviews?cursor=${page.nextCursor}`, text: t('list.next') }
                : undefined
            }
          />
        </Stack>
      ) : null}
    </Wrap>
  );
}
