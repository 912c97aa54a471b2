import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { carryOutAct } from '~/http/act-reply.server';
import { found, requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { reasonFormSchema } from '~/modules/administration';
import { getUser, restoreUser, suspendUser } from '~/modules/administration/index.server';
import { ReasonForm } from '~/modules/administration/ui/reason-form';
import { Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';

const paramsSchema = z.object({ id: z.uuid(), act: z.enum(['suspend', 'restore']) });
const ACTS = {
  suspend: { carryOut: suspendUser, done: 'userSuspended' },
  restore: { carryOut: restoreUser, done: 'userRestored' },
};

const paramsOf = ({ params }: LoaderFunctionArgs) => found(paramsSchema.safeParse(params).data);

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  const title = args.data ? t(`adminUsers.act.${args.data.act}Title`, { name: args.data.user.name }) : '';
  return pageMeta(args, title || t('adminUsers.title'), { hidden: true });
};

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const { id, act } = paramsOf(args);
  return { act, user: found(await getUser(args.context.scope.db, id)) };
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministrator(args);
  const { id, act } = paramsOf(args);
  const { carryOut, done } = ACTS[act];
  return carryOutAct(args, reasonFormSchema, {
    act: (db, { reason }) => carryOut(db, id, reason),
    done,
    to: `/admin/users/${id}`,
  });
}

/** Suspends an account, or lifts that. */
export default function SuspendOrRestore() {
  const t = useTranslations('adminUsers');
  const { act, user } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to={`/admin/users/${user.id}`} label={t('title')}>
        <bdi>{user.name}</bdi>
      </Crumb>
      <PageHead tight title={t(`act.${act}Title`, { name: user.name })}>
        {t(`act.${act}Text`)}
      </PageHead>
      <ReasonForm
        stop={act === 'suspend'}
        submit={t(`act.${act}Submit`)}
        back={{ to: `/admin/users/${user.id}`, text: t(`act.${act}Keep`) }}
      />
    </Wrap>
  );
}
