import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { carryOutAct } from '~/http/act-reply.server';
import { found, requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { reasonFormSchema } from '~/modules/administration';
import { getStopped, liftSuppression } from '~/modules/administration/index.server';
import { ReasonForm } from '~/modules/administration/ui/reason-form';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Fact, Facts } from '~/ui/facts';
import { Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';

const LIST = '/admin/mails';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('adminStopped.liftTitle'), { hidden: true });

/** What stops the address of this page; nothing does: no page. */
async function stoppedOf({ params, context }: LoaderFunctionArgs) {
  const causes = await getStopped(context.scope.db, params.key ?? '');
  return { causes, email: found(causes[0]).email };
}

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  return stoppedOf(args);
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministrator(args);
  const { email } = await stoppedOf(args);
  return carryOutAct(args, reasonFormSchema, {
    act: (db, { reason }) => liftSuppression(db, email, reason),
    done: 'suppressionLifted',
    to: LIST,
  });
}

export default function LiftSuppression() {
  const t = useTranslations('adminStopped');
  const { moment } = useReader();
  const { email, causes } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to={LIST} label={t('title')}>
        {t('back')}
      </Crumb>
      <PageHead tight title={t('liftTitle')}>
        {t('liftText')}
      </PageHead>
      <Stack gap={6}>
        <Facts>
          <Fact label={t('address')}>
            <bdi className="wrap-anywhere">{email}</bdi>
          </Fact>
          {causes.map(({ cause, since, detail }) => (
            <Fact key={cause} label={t(`causes.${cause}`)}>
              {moment(since)}
              {detail ? <bdi className="block small soft wrap-anywhere">{detail}</bdi> : null}
            </Fact>
          ))}
        </Facts>
        <ReasonForm submit={t('liftSubmit')} back={{ to: LIST, text: t('back') }} />
      </Stack>
    </Wrap>
  );
}
