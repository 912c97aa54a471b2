import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { carryOutAct } from '~/http/act-reply.server';
import { found, requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { decideNoShowFormSchema } from '~/modules/administration';
import { decideNoShow, listNoShows } from '~/modules/administration/index.server';
import { NoShowCase } from '~/modules/administration/ui/no-show-case';
import { OutcomeForm } from '~/modules/administration/ui/outcome-form';
import { Split, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('adminReports.noShows.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const cases = await listNoShows(args.context.scope.db);
  return { one: found(cases.find(({ reference }) => reference === args.params.reference)) };
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministrator(args);
  return carryOutAct(args, decideNoShowFormSchema, {
    act: (db, { reason, outcome }) => decideNoShow(db, args.params.reference ?? '', outcome, reason),
    done: 'noShowDecided',
    to: '/admin/no-shows',
  });
}

const OUTCOMES = ['doctor_absent', 'patient_absent', 'took_place'] as const;

/** Who came: both sides, and the decision. */
export default function DecideNoShow() {
  const t = useTranslations('adminReports.noShows');
  const { one } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to="/admin/no-shows" label={t('title')}>
        {t('back')}
      </Crumb>
      <PageHead tight title={t('decideTitle', { reference: one.reference })} />
      <Split asideFirst={<NoShowCase one={one} />}>
        <OutcomeForm
          schema={decideNoShowFormSchema}
          name="outcome"
          legend={t('outcome')}
          options={OUTCOMES.map((value) => ({
            value,
            title: t(`outcomes.${value}`),
            text: t(`outcomes.${value}Text`),
          }))}
          submit={t('submit')}
          back={{ to: '/admin/no-shows', text: t('keep') }}
        />
      </Split>
    </Wrap>
  );
}
