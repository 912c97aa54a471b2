import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { found, requireViewer } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { secondsToLook } from '~/modules/appointments';
import { enterRoom, getAppointment } from '~/modules/appointments/index.server';
import { BothClocks } from '~/modules/appointments/ui/both-clocks';
import { TO_VIDEO_HOST } from '~/http/to-video-host';
import { useReader, useThere } from '~/modules/appointments/ui/use-reader';
import { otherParty } from '~/modules/appointments/ui/who';
import { isId } from '~/shared/id';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Acts, Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  if (!args.data) return pageMeta(args, t('errors.page.notFound.title'), { hidden: true });
  const { state, look } = args.data;
  const title = pageMeta(args, t(`consultation.room.${state}.title`), { hidden: true });
  return look === null ? title : [...title, { httpEquiv: 'refresh', content: `${look}; url=?wait=1` }];
};

/**
 * The door of the video room: sends on whoever may enter, and says when it opens to whoever comes early. A page that has
 * waited by itself (`wait`) only offers the way in: nobody is written down as present because a window was left open.
 */
export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  const { request, params, context } = args;
  const { db } = context.scope;
  const id = found(isId(params.id) ? params.id : null);
  const visit = found(await getAppointment(db, id));
  const waited = new URL(request.url).searchParams.has('wait');
  const now = new Date().toISOString();
  if (waited && visit.roomUrl) return { state: 'open' as const, visit, opensAt: now, look: null };
  const door = await enterRoom(db, id);
  if (!door.ok) throw new Response('not_found', { status: 404 });
  const { state, opensAt, url } = door.value;
  if (url !== null) throw redirect(url, { headers: TO_VIDEO_HOST });
  return data(
    { state, visit, opensAt, look: state === 'early' ? secondsToLook(opensAt, now) : null },
    { status: 409 },
  );
}

export default function Room() {
  const t = useTranslations('consultation.room');
  const { state, visit, opensAt } = useLoaderData<typeof loader>();
  const { moment } = useReader();
  const there = useThere();
  const { timeZone, city } = otherParty(visit);
  const page = `/appointments/${visit.id}`;
  return (
    <Wrap last>
      <Crumb to={page} label={t('back')}>
        {t('back')}
      </Crumb>
      <PageHead title={t(`${state}.title`)}>
        {t(`${state}.text`, { moment: moment(opensAt), there: there(opensAt, timeZone, city) })}
      </PageHead>
      <Stack gap={6}>
        {state === 'early' ? <BothClocks at={opensAt} there={otherParty(visit)} /> : null}
        <Acts>
          {state === 'open' ? (
            <ButtonLink icon="video" to={`${page}/room`} reloadDocument>
              {t('enter')}
            </ButtonLink>
          ) : (
            <ButtonLink variant="secondary" to={page}>
              {t('back')}
            </ButtonLink>
          )}
          {state === 'closed' ? null : <QuietLink to="/video-check">{t('check')}</QuietLink>}
        </Acts>
        {state === 'early' ? <p className="small soft">{t('reload')}</p> : null}
      </Stack>
    </Wrap>
  );
}
