import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { carryOutAct } from '~/http/act-reply.server';
import { found, requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { reasonFormSchema } from '~/modules/administration';
import { acknowledgeAlert, getOverview } from '~/modules/administration/index.server';
import { ReasonForm } from '~/modules/administration/ui/reason-form';
import { alertPlace, useAlertTitle } from '~/modules/administration/ui/use-alert-title';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { isId } from '~/shared/id';
import { QuietLink } from '~/ui/button';
import { Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('adminOverview.acknowledgeTitle'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const { alerts } = await getOverview(args.context.scope.db);
  return { alert: found(alerts.find(({ id }) => id === args.params.id)) };
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministrator(args);
  const id = found(isId(args.params.id) ? args.params.id : null);
  return carryOutAct(args, reasonFormSchema, {
    act: (db, { reason }) => acknowledgeAlert(db, id, reason),
    done: 'alertAcknowledged',
    to: '/admin',
  });
}

export default function AcknowledgeAlert() {
  const t = useTranslations('adminOverview');
  const { moment } = useReader();
  const titleOf = useAlertTitle();
  const { alert } = useLoaderData<typeof loader>();
  const place = alertPlace(alert);
  return (
    <Wrap last>
      <Crumb to="/admin" label={t('title')}>
        {t('title')}
      </Crumb>
      <PageHead tight title={t('acknowledgeTitle')}>
        {t('alertLine', { what: titleOf(alert), moment: moment(alert.at) })}
      </PageHead>
      {place ? (
        <p className="mb-5">
          <QuietLink to={place} iconEnd="go">
            {t('alertPlace')}
          </QuietLink>
        </p>
      ) : null}
      <ReasonForm
        submit={t('acknowledgeSubmit')}
        hint={t('acknowledgeHint')}
        back={{ to: '/admin', text: t('acknowledgeBack') }}
      />
    </Wrap>
  );
}
