import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { found, requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { readForm } from '~/http/read-form.server';
import { getOwnAvailability } from '~/modules/doctors/index.server';
import { HitAppointments, type TimeOffQuestion } from '~/modules/doctors/ui/hit-appointments';
import { QuietLink } from '~/ui/button';
import { Split, Tray } from '~/ui/layout';
import { ComingExceptions } from './coming-exceptions';
import { addConfirmed, addOne, takeBack } from './take-off.server';
import { TimeOffForm } from './time-off-form';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('availability.tabs.timeOff'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'doctor');
  const { timeZone, exceptions } = found(await getOwnAvailability(args.context.scope.db));
  return { timeZone, exceptions };
}

export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'doctor');
  const { scope } = args.context;
  const form = await readForm(args.request.clone());
  const intent = form.get('intent');
  if (intent === 'remove') return takeBack(scope, form);
  if (intent === 'confirm') return addConfirmed(scope, form);
  return addOne(scope, args.request);
}

export default function TimeOff() {
  const { timeZone, exceptions } = useLoaderData<typeof loader>();
  const answer = useActionData<{ ask?: TimeOffQuestion }>();
  if (answer?.ask) {
    return <HitAppointments ask={answer.ask} timeZone={timeZone} back="/doctor/availability/time-off" />;
  }
  return (
    <Split kind="even">
      <TimeOffForm />
      <div>
        <ComingExceptions exceptions={exceptions} timeZone={timeZone} />
        <Holidays />
      </div>
    </Split>
  );
}

function Holidays() {
  const t = useTranslations('availability.off');
  return (
    <Tray labelledBy="holidays-h" className="mt-8">
      <h2 id="holidays-h">{t('holidays')}</h2>
      <p>{t('holidaysText')}</p>
      <QuietLink to="/doctor/availability/holidays" iconEnd="go">
        {t('holidaysLink')}
      </QuietLink>
    </Tray>
  );
}
