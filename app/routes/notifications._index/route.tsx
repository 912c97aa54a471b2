import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { requireViewer } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useRootData } from '~/http/site-chrome';
import { listNotifications } from '~/modules/notifications/index.server';
import { QuietButton, QuietLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { Stack, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { Tabs } from '~/ui/tabs';
import { MessageList } from './message-list';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('notifications.list.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  const { email } = await requireViewer(args);
  const { scope } = args.context;
  const asked = new URL(args.request.url).searchParams;
  const unreadOnly = asked.get('show') === 'unread';
  const cursor = asked.get('cursor');
  const zone = await scope.zone();
  const reader = { locale: scope.locale, timeZone: zone.name, email };
  const page = await listNotifications(scope.db, reader, { cursor, unreadOnly });
  return { ...page, unreadOnly, first: cursor === null, now: new Date().toISOString() };
}

export default function Notifications() {
  const t = useTranslations('notifications.list');
  const { notifications, nextCursor, unreadOnly, first, now } = useLoaderData<typeof loader>();
  const unread = useRootData()?.viewer?.unreadMessages ?? 0;
  const here = unreadOnly ? '/notifications?show=unread' : '/notifications';
  const older = `${here}${unreadOnly ? '&' : '?'}cursor=${encodeURIComponent(nextCursor ?? '')}`;
  return (
    <Wrap last>
      <PageHead title={t('title')} actions={unread > 0 ? <MarkAll now={now} /> : undefined}>
        {unread > 0 ? t('unreadLead', { count: unread }) : t('lead')}
      </PageHead>
      <Tabs
        label={t('tabs')}
        items={[
          { to: '/notifications', text: t('all'), current: !unreadOnly },
          { to: '/notifications?show=unread', text: t('unread'), current: unreadOnly },
        ]}
      />
      <Stack gap={6} className="mt-5">
        {notifications.length === 0 ? (
          <Empty title={t(unreadOnly ? 'noneUnread' : 'none')} level={2}>
            <p>{t(unreadOnly ? 'noneUnreadText' : 'noneText')}</p>
          </Empty>
        ) : (
          <MessageList notifications={notifications} unreadOnly={unreadOnly} />
        )}
        {!first || nextCursor ? (
          <Pager
            label={t('pages')}
            prev={first ? undefined : { to: here, text: t('newest') }}
            next={nextCursor ? { to: older, text: t('older') } : undefined}
          />
        ) : null}
        <QuietLink to="/profile#mails">{t('settings')}</QuietLink>
      </Stack>
    </Wrap>
  );
}

/** All that were there when the page was made: what has come since stays unread. */
function MarkAll({ now }: { now: string }) {
  const t = useTranslations('notifications.list');
  return (
    <Form method="post" action="/notifications/read">
      <input type="hidden" name="until" value={now} />
      <QuietButton>{t('markAll')}</QuietButton>
    </Form>
  );
}
