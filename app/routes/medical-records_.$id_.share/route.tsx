import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { formReply, parseForm } from '~/http/forms.server';
import { found, requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { shareEnd, shareFieldErrors, shareFileSchema, sharingErrorStatus } from '~/modules/records';
import {
  getRecordSharing,
  getShareDays,
  listShareChoices,
  shareRecords,
} from '~/modules/records/index.server';
import { GrantsBefore, GrantsNow } from '~/modules/records/ui/grants';
import { isId } from '~/shared/id';
import { addDays, dayStart } from '~/shared/time';
import { Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { ShareOne } from './share-one';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  if (!args.data) return pageMeta(args, t('errors.page.notFound.title'), { hidden: true });
  return pageMeta(args, t('sharing.one.title', { title: args.data.file.title }), { hidden: true });
};

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'patient');
  const { db } = args.context.scope;
  const file = found(isId(args.params.id) ? await getRecordSharing(db, args.params.id) : null);
  const [choices, days] = await Promise.all([listShareChoices(db), getShareDays(db)]);
  return { file, choices, days };
}

export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'patient');
  const { scope } = args.context;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const form = await parseForm(args.request, shareFileSchema);
  if (form.status !== 'success') return formReply(form);
  const { appointment, purpose } = form.value;
  const choice = (await listShareChoices(scope.db)).find((one) => one.appointmentId === appointment);
  const zone = (await scope.zone()).name;
  const end = shareEnd(form.value, { addDays, dayStart: (day) => dayStart(day, zone) });
  const share = { recordIds: [id], appointmentId: appointment, purpose, end };
  const shared = await shareRecords(scope.db, share, scope.trace);
  if (!shared.ok)
    return formReply(form, { status: sharingErrorStatus(shared.error), ...shareFieldErrors(shared.error) });
  await setFlash(scope, { kind: 'done', key: 'filesShared', values: { name: choice?.doctorName ?? '' } });
  return redirect(`/medical-records/${id}/share`, 303);
}

/** Who can open one file now, who could before, and sharing it. */
export default function ShareRecord() {
  const t = useTranslations('sharing.one');
  const { file, choices, days } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to={`/medical-records/${file.id}`} label={t('back')}>
        {t('back')}
      </Crumb>
      <PageHead tight title={t('title', { title: file.title })} />
      <Stack gap={7}>
        <GrantsNow file={file} />
        <ShareOne file={file} choices={choices} days={days} />
        <GrantsBefore file={file} />
      </Stack>
    </Wrap>
  );
}
