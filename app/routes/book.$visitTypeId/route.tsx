import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import { requireBookingPatient, requireOnboarded } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { bookingErrorStatus, bookingFormSchema, choiceFormSchema, isInstant } from '~/modules/appointments';
import { bookAppointment } from '~/modules/appointments/index.server';
import { formatLocale } from '~/shared/locales';
import { formatClock, formatDay } from '~/shared/time';
import { Wrap } from '~/ui/layout';
import { checkoutPage, filesOf } from './checkout-page.server';
import { loadReview, toFreeTimes, visitTypeOf } from './load-review.server';
import { Review } from './review';
import { Taken } from './taken';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  if (!args.data) return pageMeta(args, t('errors.page.notFound.title'), { hidden: true });
  const { kind, title } = args.data;
  // Another time was chosen: what the loader knows is still the one that is gone.
  if (args.location.search.includes('choose')) return pageMeta(args, t('booking.heading'), { hidden: true });
  if (kind === 'taken') return pageMeta(args, t('booking.taken.title'), { hidden: true, failed: true });
  return pageMeta(args, t('booking.title', title), { hidden: true });
};

/** A refused booking means that what the page shows is not true any more: the time, or the consent text. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export async function loader(args: LoaderFunctionArgs) {
  await requireBookingPatient(args);
  const { scope } = args.context;
  const visitTypeId = visitTypeOf(args.params);
  const at = new URL(args.request.url).searchParams.get('at');
  if (!isInstant(at)) throw await toFreeTimes(scope, visitTypeId);
  const view = await loadReview(scope, visitTypeId, at);
  const zone = await scope.zone();
  const day = formatDay(view.startsAt, zone.name, formatLocale(scope.locale), 'long');
  const title = { name: view.offer.doctor.displayName, day };
  return data({ view, kind: view.kind, title }, { status: view.kind === 'taken' ? 409 : 200 });
}

export async function action(args: ActionFunctionArgs) {
  await requireOnboarded(args, 'patient');
  const { request, params, context } = args;
  const visitTypeId = visitTypeOf(params);
  if (new URL(request.url).searchParams.has('choose')) return chooseAnother(args, visitTypeId);
  const form = await parseForm(request, bookingFormSchema);
  if (form.status !== 'success') return formReply(form);

  const { scope } = context;
  const { at, reason, consent, consentLocale, records } = form.value;
  const timeZone = (await scope.zone()).name;
  const booked = await bookAppointment(
    scope.db,
    {
      visitTypeId,
      startsAt: at,
      reason,
      consentVersion: consent,
      consentLocale,
      timeZone,
      files: await filesOf(scope, records),
    },
    checkoutPage(scope),
  );
  if (!booked.ok) {
    const { code } = booked.error;
    return formReply(form, { status: bookingErrorStatus(booked.error), formErrors: [code] });
  }
  const { id, checkoutUrl, holdExpiresAt, filesShared } = booked.value;
  if (!filesShared) await setFlash(scope, { kind: 'stop', key: 'bookedNotShared' });
  if (checkoutUrl) return redirect(checkoutUrl, 303);
  const time = formatClock(holdExpiresAt, timeZone, formatLocale(scope.locale));
  await setFlash(scope, { kind: 'stop', key: 'payLater', values: { time } });
  return redirect(`/appointments/${id}`, 303);
}

/** Another time instead of the one that was gone: the review again, with what was written. */
async function chooseAnother({ request, context }: ActionFunctionArgs, visitTypeId: string) {
  const form = await parseForm(request, choiceFormSchema);
  if (form.status !== 'success') return formReply(form);
  const view = await loadReview(context.scope, visitTypeId, form.value.at);
  return data(
    { view, reason: form.value.reason, records: form.value.records },
    { status: view.kind === 'taken' ? 409 : 200 },
  );
}

export default function Book() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const chosen = answer && 'view' in answer ? answer : null;
  const view = chosen?.view ?? loaded.view;
  const reply = answer && 'result' in answer ? answer.result : undefined;
  const reason = chosen?.reason ?? String(reply?.initialValue?.reason ?? '');
  const records = chosen?.records ?? [reply?.initialValue?.records ?? []].flat().map(String);
  return (
    <Wrap last>
      {view.kind === 'taken' ? (
        <Taken view={view} reason={reason} records={records} mustChoose={reply?.error?.at !== undefined} />
      ) : (
        <Review key={view.startsAt} view={view} reason={reason} records={records} />
      )}
    </Wrap>
  );
}
