import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { found, requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { readForm } from '~/http/read-form.server';
import {
  acceptWaitlistOffer,
  declineWaitlistOffer,
  getWaitlistOffer,
} from '~/modules/appointments/index.server';
import { isId } from '~/shared/id';
import { Wrap } from '~/ui/layout';
import { Crumb } from '~/ui/page-head';
import { OfferOver } from './offer-over';
import { OpenOffer } from './open-offer';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  const state = args.data?.offer.state;
  if (!state) return pageMeta(args, t('errors.page.notFound.title'), { hidden: true });
  const title = state === 'open' ? t('waitlist.offer.title') : t(`waitlist.offer.over.${state}`);
  return pageMeta(args, title, { hidden: true });
};

/** A refusal means that what the page shows is not true any more. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'patient');
  const { id } = args.params;
  return { offer: found(isId(id) ? await getWaitlistOffer(args.context.scope.db, id) : null) };
}

/** The patient takes the earlier time, or lets it go to the next. */
export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'patient');
  const { scope } = args.context;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const intent = (await readForm(args.request)).get('intent');
  if (intent === 'decline') {
    const declined = await declineWaitlistOffer(scope.db, id);
    if (!declined.ok) throw new Response('not_found', { status: 404 });
    await setFlash(scope, { kind: 'done', key: 'offerDeclined' });
    return redirect('/waitlist', 303);
  }
  if (intent !== 'accept') throw new Response('bad_request', { status: 400 });
  const accepted = await acceptWaitlistOffer(scope.db, id);
  if (!accepted.ok) {
    const { code } = accepted.error;
    if (code === 'not_found' || code === 'not_a_move') throw new Response('not_found', { status: 404 });
    scope.formFailed = true;
    return data({ refused: code }, { status: 409 });
  }
  const { appointmentId } = found(await getWaitlistOffer(scope.db, id));
  await setFlash(scope, { kind: 'done', key: 'appointmentMoved' });
  return redirect(`/appointments/${appointmentId}`, 303);
}

export default function Offer() {
  const t = useTranslations('waitlist');
  const { offer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Wrap last>
      <Crumb to="/waitlist" label={t('crumb')}>
        {t('list.title')}
      </Crumb>
      {offer.state === 'open' ? (
        <OpenOffer offer={offer} refused={answer?.refused} />
      ) : (
        <OfferOver offer={offer} refused={answer?.refused} />
      )}
    </Wrap>
  );
}
