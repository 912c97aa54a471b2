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
import { cancelForDoctor, getUser } from '~/modules/administration/index.server';
import { ReasonForm } from '~/modules/administration/ui/reason-form';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { isId } from '~/shared/id';
import { Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('adminCancel.title', { count: args.data?.visits.length ?? 0 }), {
    hidden: true,
  });

/** One appointment of the doctor when the address names it, else all that are still to come. */
function chosen(args: LoaderFunctionArgs) {
  const id = found(isId(args.params.id) ? args.params.id : null);
  const one = new URL(args.request.url).searchParams.get('appointment');
  return { id, one: one === null ? null : found(isId(one) ? one : null) };
}

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const { id, one } = chosen(args);
  const { name, appointments } = found(await getUser(args.context.scope.db, id));
  const coming = appointments.upcoming.filter(({ mayCancel }) => mayCancel);
  const visits = one === null ? coming : coming.filter((visit) => visit.id === one);
  found(visits[0]);
  return { id, name, visits };
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministrator(args);
  const { scope } = args.context;
  const { id, one } = chosen(args);
  const form = await parseForm(args.request, reasonFormSchema);
  if (form.status !== 'success') return formReply(form);
  const done = await cancelForDoctor(scope.db, id, one, form.value.reason);
  // The page of what is already called off is gone: what happened meanwhile shows on the person's page.
  if (!done.ok && (done.error.code === 'wrong_state' || done.error.code === 'nothing_to_cancel')) {
    await setFlash(scope, { kind: 'stop', key: 'nothingToCancel' });
    return redirect(`/admin/users/${id}`, 303);
  }
  if (!done.ok) return actReply(form, done.error.code);
  await setFlash(scope, { kind: 'done', key: 'cancelledForDoctor' });
  return redirect(`/admin/users/${id}`, 303);
}

export default function CancelForDoctor() {
  const t = useTranslations('adminCancel');
  const { moment, money } = useReader();
  const { id, name, visits } = useLoaderData<typeof loader>();
  const count = visits.length;
  return (
    <Wrap last>
      <Crumb to={`/admin/users/${id}`} label={t('crumb')}>
        <bdi>{name}</bdi>
      </Crumb>
      <PageHead tight title={t('title', { count })}>
        {t('text')}
      </PageHead>
      <Stack gap={5}>
        <ul className="stack stack-2">
          {visits.map((visit) => (
            <li key={visit.id}>
              {t('line', { moment: moment(visit.startsAt), name: visit.otherName, amount: money(visit) })}
            </li>
          ))}
        </ul>
        <ReasonForm
          stop
          submit={t('submit', { count })}
          hint={t('hint')}
          back={{ to: `/admin/users/${id}`, text: t('keep') }}
        />
      </Stack>
    </Wrap>
  );
}
