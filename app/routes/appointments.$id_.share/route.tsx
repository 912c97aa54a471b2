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
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { getAppointment } from '~/modules/appointments/index.server';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { shareEnd, shareFieldErrors, shareFilesSchema, sharingErrorStatus } from '~/modules/records';
import {
  getShareDays,
  listRecordRequests,
  listShareableRecords,
  shareRecords,
} from '~/modules/records/index.server';
import { FileTicks } from '~/modules/records/ui/file-ticks';
import { ShareFields } from '~/modules/records/ui/share-fields';
import { isId } from '~/shared/id';
import { addDays, dayStart } from '~/shared/time';
import { Button, ButtonLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { FieldGroup } from '~/ui/field-group';
import { groupProps } from '~/ui/form-field';
import { Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Crumb, PageHead } from '~/ui/page-head';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  if (!args.data) return pageMeta(args, t('errors.page.notFound.title'), { hidden: true });
  return pageMeta(args, t('sharing.visit.title', { name: args.data.doctorName }), { hidden: true });
};

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'patient');
  const { db } = args.context.scope;
  const visit = found(isId(args.params.id) ? await getAppointment(db, args.params.id) : null);
  if (!['held', 'confirmed', 'completed'].includes(visit.status)) throw redirect(`/appointments/${visit.id}`);
  const asked = new URL(args.request.url).searchParams.get('request');
  const [files, days, requests] = await Promise.all([
    listShareableRecords(db),
    getShareDays(db),
    listRecordRequests(db, visit.id),
  ]);
  const { id, startsAt, status, doctor } = visit;
  const over = Date.parse(visit.endsAt) < Date.now();
  const request = requests.find((one) => one.id === asked) ?? null;
  return { id, startsAt, status, over, doctorName: doctor.displayName, files, days, request };
}

export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'patient');
  const { scope } = args.context;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const form = await parseForm(args.request, shareFilesSchema);
  if (form.status !== 'success') return formReply(form);
  const visit = found(await getAppointment(scope.db, id));
  const zone = (await scope.zone()).name;
  const { records, purpose, request } = form.value;
  const end = shareEnd(form.value, { addDays, dayStart: (day) => dayStart(day, zone) });
  const share = { recordIds: records, appointmentId: id, purpose, end, requestId: request };
  const shared = await shareRecords(scope.db, share, scope.trace);
  if (!shared.ok)
    return formReply(form, { status: sharingErrorStatus(shared.error), ...shareFieldErrors(shared.error) });
  await setFlash(scope, { kind: 'done', key: 'filesShared', values: { name: visit.doctor.displayName } });
  return redirect(`/appointments/${id}#files`, 303);
}

export default function ShareForVisit() {
  const t = useTranslations('sharing');
  const { moment } = useReader();
  const { id, startsAt, doctorName: name, files, request } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to={`/appointments/${id}`} label={t('doctorPatient.crumb')}>
        {t('visit.back')}
      </Crumb>
      <PageHead tight title={t('visit.title', { name })}>
        {t('visit.lead', { moment: moment(startsAt) })}
      </PageHead>
      {request ? (
        <Notice kind="held" title={t('visit.asked', { name })}>
          <span className="typed whitespace-pre-line wrap-anywhere">{request.body}</span>
        </Notice>
      ) : null}
      {files.length === 0 ? <NoFiles /> : <ShareForm />}
    </Wrap>
  );
}

function NoFiles() {
  const t = useTranslations('sharing.visit.none');
  return (
    <Empty title={t('title')} level={2}>
      <p>{t('text')}</p>
      <ButtonLink to="/medical-records/new">{t('upload')}</ButtonLink>
    </Empty>
  );
}

function ShareForm() {
  const t = useTranslations('sharing.form');
  const { doctorName: name, files, days, request, status, over } = useLoaderData<typeof loader>();
  const purpose = status === 'completed' ? 'follow_up' : 'consultation';
  const [form, fields] = usePageForm({
    schema: shareFilesSchema,
    defaultValue: { purpose, until: String(days), records: [] },
  });
  return (
    <PageForm form={form} className="stack stack-5 max-w-xl">
      {request ? <input type="hidden" name="request" value={request.id} /> : null}
      <FieldGroup {...groupProps(fields.records)} legend={t('files')} hint={t('filesHint', { name })}>
        <FileTicks files={files} field={fields.records} />
      </FieldGroup>
      <ShareFields fields={fields} defaultDays={days} counted={over ? 'past' : 'coming'} />
      <Button busy={useSubmitting()}>{t('submit')}</Button>
    </PageForm>
  );
}
