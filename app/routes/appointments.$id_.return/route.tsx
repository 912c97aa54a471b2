import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { found, requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { getAppointment } from '~/modules/appointments/index.server';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { readCheckout } from '~/modules/payments/index.server';
import { isId } from '~/shared/id';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Acts, Stack, Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { PageHead } from '~/ui/page-head';

export const handle = { chrome: 'account' };

const RELOAD_SECONDS = 4;

export const meta: MetaFunction<typeof loader> = (args) => [
  ...pageMeta(args, metaTranslator(args)('appointments.returning.title'), { hidden: true }),
  { httpEquiv: 'refresh', content: String(RELOAD_SECONDS) },
];

/**
 * Back from Stripe. The address proves nothing: what our database knows decides, and while it knows nothing yet Stripe
 * is asked. Nothing is fulfilled here; that is done by Stripe's events.
 */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'patient');
  const { request, params, context } = args;
  const { scope } = context;
  const id = found(isId(params.id) ? params.id : null);
  const visit = found(await getAppointment(scope.db, id));
  if (visit.status === 'confirmed')
    await setFlash(scope, { kind: 'done', key: 'appointmentConfirmed', values: { email: viewer.email } });
  const waits = visit.status === 'held' || visit.status === 'expired';
  if (!waits || visit.payment.heldAt || visit.payment.processing) throw redirect(`/appointments/${id}`);

  const sessionId = new URL(request.url).searchParams.get('session_id');
  const outcome = sessionId ? await readCheckout(sessionId, id) : 'open';
  if (outcome === 'open') throw redirect(`/appointments/${id}?payment=cancelled`);
  if (outcome === 'expired') throw redirect(`/appointments/${id}`);
  return { outcome, visit };
}

export default function Returning() {
  const t = useTranslations('appointments');
  const { outcome, visit } = useLoaderData<typeof loader>();
  const { moment, money } = useReader();
  const awaited = useTranslations('awaited.returning');
  const word = outcome === 'paid' ? 'confirming' : 'unknown';
  const head =
    outcome === 'processing'
      ? { title: awaited('heading'), text: awaited('text') }
      : { title: t(`returning.${word}.heading`), text: t(`returning.${word}.text`) };
  return (
    <Wrap last>
      <PageHead title={head.title}>{head.text}</PageHead>
      <Stack gap={5}>
        <Notice kind="held">
          {t('returning.what', {
            amount: money(visit),
            name: visit.doctor.displayName,
            moment: moment(visit.startsAt),
          })}
        </Notice>
        <Acts>
          <ButtonLink to="" reloadDocument>
            {t('returning.look')}
          </ButtonLink>
          <QuietLink to={`/appointments/${visit.id}`} reloadDocument>
            {t('returning.appointment')}
          </QuietLink>
        </Acts>
        <p className="small soft">{t('returning.reload')}</p>
      </Stack>
    </Wrap>
  );
}
