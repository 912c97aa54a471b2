import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useLoaderData, useLocation } from '@remix-run/react';
import { setFlash } from '~/http/flash.server';
import { found } from '~/http/guards.server';
import { useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { publicDb } from '~/http/scope.server';
import { useTranslations } from '~/messages/translations';
import { secondsToLook } from '~/modules/appointments';
import { declineInvitation, getGuestVisit } from '~/modules/appointments/index.server';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { formatOffset, zoneCity } from '~/shared/time';
import { AppLink } from '~/ui/app-link';
import { Button, ButtonLink, QuietButton, QuietLink } from '~/ui/button';
import { Fact, Facts } from '~/ui/facts';
import { Acts, Stack, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  if (!args.data) return pageMeta(args, t('errors.page.notFound.title'), { hidden: true });
  const { visit, now } = args.data;
  const title = pageMeta(args, t('guests.page.title'), { hidden: true });
  if (visit.roomOpen) return title;
  return [...title, { httpEquiv: 'refresh', content: String(secondsToLook(visit.opensAt, now)) }];
};

/** The page of a guest's link, without signing in. A link that does not live is a page that is not here. */
export async function loader({ params, context: { scope } }: LoaderFunctionArgs) {
  const visit = found(await getGuestVisit(await publicDb(scope), params.token));
  const zone = await scope.zone();
  // Where nothing tells where the guest is, the clock of whoever invited them says more than UTC.
  const timeZone = zone.source === 'unknown' ? visit.patientTimeZone : zone.name;
  return { visit, timeZone, now: new Date().toISOString() };
}

/** "I do not want this mail." */
export async function action({ params, context: { scope } }: ActionFunctionArgs) {
  const declined = await declineInvitation(await publicDb(scope), params.token);
  if (!declined) throw new Response('not_found', { status: 404 });
  await setFlash(scope, { kind: 'done', key: 'guestDeclined' });
  return redirect('/', 303);
}

export default function GuestPage() {
  const t = useTranslations('guests.page');
  const { visit, timeZone } = useLoaderData<typeof loader>();
  const { moment } = useReader();
  const { pathname } = useLocation();
  const busy = useSubmitting();
  return (
    <Wrap last>
      <PageHead title={t(`heading.${visit.role}`)}>
        {t(`lead.${visit.role}`, { inviter: visit.inviterName, doctor: visit.doctorName })}
      </PageHead>
      <Stack gap={6}>
        <Facts>
          <Fact label={t('when')}>
            <b className="nb">{moment(visit.startsAt, timeZone)}</b>,{' '}
            {t('zone', { city: zoneCity(timeZone), offset: formatOffset(visit.startsAt, timeZone) })}
            <br />
            <AppLink to={`/preferences?${new URLSearchParams({ next: pathname })}`}>{t('otherZone')}</AppLink>
          </Fact>
          <Fact label={t('doctor')}>
            <bdi>{visit.doctorName}</bdi>
          </Fact>
          <Fact label={t('inviter')}>
            <bdi>{visit.inviterName}</bdi>
          </Fact>
        </Facts>
        <p id="room-opens">
          {visit.roomOpen ? t('open') : t('opens', { moment: moment(visit.opensAt, timeZone) })}
        </p>
        <Acts>
          {visit.roomOpen ? (
            <ButtonLink icon="video" to={`${pathname}/room`} reloadDocument>
              {t('join')}
            </ButtonLink>
          ) : (
            <Button type="button" icon="video" unavailableReasonId="room-opens">
              {t('join')}
            </Button>
          )}
          <QuietLink to="/video-check">{t('check')}</QuietLink>
        </Acts>
        <Form method="post" className="stack stack-2">
          <p className="small soft">{t('stopText')}</p>
          <div>
            <QuietButton tone="stop" disabled={busy}>
              {t('stop')}
            </QuietButton>
          </div>
        </Form>
      </Stack>
    </Wrap>
  );
}
