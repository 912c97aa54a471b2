import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { getOverview } from '~/modules/administration/index.server';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { AppLink } from '~/ui/app-link';
import { Split, Stack, Wrap } from '~/ui/layout';
import { DeskHead } from '~/ui/page-head';
import { Alerts, Books, Waiting } from './waiting';
import { BookingsChart, FailuresChart, HeldChart, VerifiedChart } from './charts';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('adminOverview.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  return { overview: await getOverview(args.context.scope.db) };
}

/** What needs a human now, and how things go. */
export default function Overview() {
  const t = useTranslations('adminOverview');
  const { moment } = useReader();
  const { at, tasks, alerts, reconciliation, charts } = useLoaderData<typeof loader>().overview;
  return (
    <Wrap last>
      <DeskHead
        title={t('title')}
        note={t.rich('counted', {
          moment: moment(at),
          a: (words) => (
            <AppLink to="/admin" reloadDocument>
              {words}
            </AppLink>
          ),
        })}
      />
      <Split
        asideLast={
          <Stack gap={6}>
            <Books reconciliation={reconciliation} />
            <HeldChart held={charts.held} />
          </Stack>
        }
      >
        <Stack gap={7}>
          <Waiting tasks={tasks} />
          <Alerts alerts={alerts} />
          <BookingsChart days={charts.bookings} />
          <FailuresChart days={charts.failures} />
          <VerifiedChart weeks={charts.verified} />
        </Stack>
      </Split>
    </Wrap>
  );
}
