import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { found, requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { groupByDay } from '~/modules/doctors';
import { getOwnAvailability, previewFreeSlots } from '~/modules/doctors/index.server';
import { addDays, dayStart, isTimeZone, localDay } from '~/shared/time';
import { Split } from '~/ui/layout';
import { AsItIs } from './as-it-is';
import { Preview } from './preview';

const DAYS = 14;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('availability.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'doctor');
  const { db } = args.context.scope;
  const params = new URL(args.request.url).searchParams;
  const now = new Date().toISOString();
  const own = found(await getOwnAvailability(db));
  const wanted = params.get('zone') ?? '';
  const timeZone = isTimeZone(wanted) ? wanted : own.timeZone;
  const today = localDay(now, timeZone);
  const offered = own.visitTypes.filter(({ active }) => active);
  const visit = offered.find(({ id }) => id === params.get('visit')) ?? offered[0] ?? null;
  const slots = visit ? await previewFreeSlots(db, now, dayStart(addDays(today, DAYS), timeZone)) : null;
  const days = groupByDay(slots?.get(visit?.id ?? '') ?? [], timeZone, today, DAYS);
  return { own, visit, days, timeZone, now };
}

/** The next two weeks as patients will see them, and the settings they follow from. */
export default function Overview() {
  const { own, visit, days, timeZone, now } = useLoaderData<typeof loader>();
  return (
    <Split asideLast={<AsItIs own={own} now={now} />}>
      <Preview own={own} visit={visit} days={days} timeZone={timeZone} now={now} />
    </Split>
  );
}
