import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { requireViewer } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { SCOPES, type Scope } from '~/modules/appointments';
import { listAppointments } from '~/modules/appointments/index.server';
import { AppointmentTable } from '~/modules/appointments/ui/appointment-table';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { Acts, Stack, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { Tabs } from '~/ui/tabs';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('appointments.list.title'), { hidden: true });

const isScope = (value: string | null): value is Scope => SCOPES.some((scope) => scope === value);
const pathOf = (scope: Scope) => (scope === 'upcoming' ? '/appointments' : '/appointments?scope=past');

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const params = new URL(args.request.url).searchParams;
  const wanted = params.get('scope');
  const scope = isScope(wanted) ? wanted : 'upcoming';
  const cursor = params.get('cursor');
  const page = await listAppointments(args.context.scope.db, { scope, cursor });
  const role = viewer.role === 'doctor' ? ('doctor' as const) : ('patient' as const);
  return { page, scope, role, first: cursor === null, now: new Date().toISOString() };
}

export default function Appointments() {
  const t = useTranslations('appointments.list');
  const { page, scope, first, now } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <PageHead tight title={t('title')} />
      <Tabs
        label={t('which')}
        items={SCOPES.map((one) => ({ to: pathOf(one), text: t(one), current: one === scope }))}
      />
      {page.appointments.length === 0 ? (
        <None />
      ) : (
        <Stack gap={5}>
          <AppointmentTable
            visits={page.appointments}
            caption={t(`caption.${scope}`)}
            now={now}
            withMoney={scope === 'past'}
          />
          {!first || page.nextCursor ? (
            <Pager
              label={t('pages')}
              prev={first ? undefined : { to: pathOf(scope), text: t('first') }}
              next={
                page.nextCursor
                  ? {
                      to: `/appointments?${new URLSearchParams({ scope, cursor: page.nextCursor })}`,
                      text: t(`next.${scope}`),
                    }
                  : undefined
              }
            />
          ) : null}
        </Stack>
      )}
    </Wrap>
  );
}

/** Nothing here: what will be, and the ways on. */
function None() {
  const t = useTranslations('appointments.list');
  const { scope, role } = useLoaderData<typeof loader>();
  const other = scope === 'upcoming' ? 'past' : 'upcoming';
  const link = other === 'past' ? t('seePast') : t('seeUpcoming');
  return (
    <Empty title={t(`none.${role}.${scope}.title`)} level={2}>
      <p>{t(`none.${role}.${scope}.text`)}</p>
      <Acts>
        {role === 'patient' ? <ButtonLink to="/doctors">{t('find')}</ButtonLink> : null}
        <QuietLink to={pathOf(other)}>{link}</QuietLink>
      </Acts>
    </Empty>
  );
}
