import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { requireViewer } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { filterParams, readFilterFields, SCOPES, toListFilter, type Scope } from '~/modules/appointments';
import { listAppointments } from '~/modules/appointments/index.server';
import { AppointmentTable } from '~/modules/appointments/ui/appointment-table';
import { QuietLink } from '~/ui/button';
import { Split, Stack, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { Tabs } from '~/ui/tabs';
import { Filters } from './filters';
import { None } from './none';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('appointments.list.title'), { hidden: true });

const isScope = (value: string | null): value is Scope => SCOPES.some((scope) => scope === value);
const pathOf = (params: Record<string, string>) => `/appointments?${new URLSearchParams(params)}`;

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const { scope: request } = args.context;
  const params = new URL(args.request.url).searchParams;
  const wanted = params.get('scope');
  const scope = isScope(wanted) ? wanted : 'upcoming';
  const cursor = params.get('cursor');
  const fields = readFilterFields(params);
  const filter = toListFilter(fields, (await request.zone()).name);
  const page = await listAppointments(request.db, { scope, cursor, filter });
  const role = viewer.role === 'doctor' ? ('doctor' as const) : ('patient' as const);
  return { page, scope, role, fields, first: cursor === null, now: new Date().toISOString() };
}

export default function Appointments() {
  const t = useTranslations('appointments.list');
  const wait = useTranslations('waitlist');
  const { page, scope, role, fields, now } = useLoaderData<typeof loader>();
  const filtered = Object.keys(filterParams(fields)).length > 0;
  return (
    <Wrap last>
      <PageHead
        tight
        title={t('title')}
        actions={
          role === 'patient' ? (
            <QuietLink to="/waitlist" icon="clock">
              {wait('mine')}
            </QuietLink>
          ) : null
        }
      />
      <Tabs
        label={t('which')}
        items={SCOPES.map((one) => ({ to: pathOf({ scope: one }), text: t(one), current: one === scope }))}
      />
      <Split kind="rail" className="mt-6">
        <Filters scope={scope} role={role} fields={fields} />
        {page.appointments.length === 0 ? (
          <None scope={scope} role={role} filtered={filtered} />
        ) : (
          <Stack gap={5}>
            <AppointmentTable
              visits={page.appointments}
              caption={t(`caption.${scope}`)}
              now={now}
              withMoney={scope === 'past'}
            />
            <Pages />
          </Stack>
        )}
      </Split>
    </Wrap>
  );
}

/** On and back to the first page, with the filter kept. */
function Pages() {
  const t = useTranslations('appointments.list');
  const { page, scope, fields, first } = useLoaderData<typeof loader>();
  if (first && !page.nextCursor) return null;
  const kept = { scope, ...filterParams(fields) };
  return (
    <Pager
      label={t('pages')}
      prev={first ? undefined : { to: pathOf(kept), text: t('first') }}
      next={
        page.nextCursor
          ? { to: pathOf({ ...kept, cursor: page.nextCursor }), text: t(`next.${scope}`) }
          : undefined
      }
    />
  );
}
