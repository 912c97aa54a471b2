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
import { found, requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { reviewErrorStatus, reviewFormSchema, type ReviewState } from '~/modules/reviews';
import { getReviewState, writeReview } from '~/modules/reviews/index.server';
import { isId } from '~/shared/id';
import { Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Crumb, PageHead } from '~/ui/page-head';
import { ReviewForm } from './review-form';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('reviews.write.pageTitle'), { hidden: true });

/** Why the form is not offered. */
type Closed = 'notCompleted' | 'tooLate' | 'final' | 'hidden';

function closedBecause(
  { completed, review, writeUntil, editUntil }: ReviewState,
  now: string,
): Closed | null {
  if (!completed) return 'notCompleted';
  if (review?.hiddenReason) return 'hidden';
  if (review) return editUntil && editUntil > now ? null : 'final';
  return writeUntil && writeUntil > now ? null : 'tooLate';
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'patient');
  const { scope } = args.context;
  const state = found(isId(args.params.id) ? await getReviewState(scope.db, args.params.id) : null);
  const initial = `${(await scope.profile())?.fullName.trim().charAt(0) ?? viewer.email.charAt(0)}.`;
  return { state, initial, closed: closedBecause(state, new Date().toISOString()) };
}

export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'patient');
  const { scope } = args.context;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const form = await parseForm(args.request, reviewFormSchema);
  if (form.status !== 'success') return formReply(form);
  const written = await writeReview(scope.db, id, form.value);
  if (!written.ok) {
    if (written.error.code === 'not_found') throw new Response('not_found', { status: 404 });
    return formReply(form, {
      status: reviewErrorStatus(written.error),
      formErrors: [`review.${written.error.code}`],
    });
  }
  await setFlash(scope, { kind: 'done', key: 'reviewSaved' });
  return redirect(`/appointments/${id}/review`, 303);
}

export default function WriteReview() {
  const t = useTranslations('reviews.write');
  const { state, initial, closed } = useLoaderData<typeof loader>();
  const { day, moment } = useReader();
  const { appointmentId, doctorName, startsAt, review, editUntil, writeUntil } = state;
  return (
    <Wrap last>
      <Crumb to={`/appointments/${appointmentId}`} label={t('back')}>
        {t('back')}
      </Crumb>
      <PageHead tight title={review ? t('titleEdit') : t('title')}>
        {t('lead', { name: doctorName, day: day(startsAt, 'long'), initial })}
      </PageHead>
      {closed ? (
        <Notice>
          {closed === 'tooLate'
            ? t('closed.tooLate', { day: writeUntil ? day(writeUntil, 'long') : '' })
            : closed === 'hidden'
              ? t('closed.hidden', { reason: review?.hiddenReason ?? '' })
              : t(`closed.${closed}`)}
        </Notice>
      ) : null}
      {closed ? (
        review && <p className="prose mt-6 typed whitespace-pre-line wrap-anywhere">{review.body}</p>
      ) : (
        <ReviewForm review={review} until={editUntil ? moment(editUntil) : null} />
      )}
    </Wrap>
  );
}
