import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { actReply } from '~/http/act-reply.server';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import { found, requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { reasonFormSchema } from '~/modules/administration';
import { getUser, suspendUser } from '~/modules/administration/index.server';
import { ReasonForm } from '~/modules/administration/ui/reason-form';
import { isId } from '~/shared/id';
import { Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('adminUsers.act.suspendTitle', { name: args.data?.user.name ?? '' }), {
    hidden: true,
  });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const { id } = args.params;
  return { user: found(isId(id) ? await getUser(args.context.scope.db, id) : null) };
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministrator(args);
  const { scope } = args.context;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const form = await parseForm(args.request, reasonFormSchema);
  if (form.status !== 'success') return formReply(form);
  const done = await suspendUser(scope.db, id, form.value.reason);
  if (!done.ok) return actReply(form, done.error.code);
  await setFlash(scope, { kind: 'done', key: 'userSuspended' });
  return redirect(`/admin/users/${id}`, 303);
}

export default function SuspendUser() {
  const t = useTranslations('adminUsers');
  const { user } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to={`/admin/users/${user.id}`} label={t('title')}>
        <bdi>{user.name}</bdi>
      </Crumb>
      <PageHead tight title={t('act.suspendTitle', { name: user.name })}>
        {t('act.suspendText')}
      </PageHead>
      <ReasonForm
        stop
        submit={t('act.suspendSubmit')}
        back={{ to: `/admin/users/${user.id}`, text: t('act.suspendKeep') }}
      />
    </Wrap>
  );
}
