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
import { found, requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { checkFormSchema } from '~/modules/doctors';
import { getVerification, recordCheck } from '~/modules/doctors/index.server';
import { isId } from '~/shared/id';
import { AppLink } from '~/ui/app-link';
import { Split, Stack, Wrap } from '~/ui/layout';
import { PlainList } from '~/ui/lists';
import { Notice } from '~/ui/notice';
import { Crumb, PageHead } from '~/ui/page-head';
import { Checks } from './checks';
import { CheckForm } from './check-form';
import { Decision } from './decision';
import { Documents } from './documents';
import { History } from './history';
import { Submitted } from './submitted';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, args.data?.doctor.displayName || metaTranslator(args)('verification.unnamed'), {
    hidden: true,
  });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const { id } = args.params;
  return { doctor: found(isId(id) ? await getVerification(args.context.scope.db, id) : null) };
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministrator(args);
  const { scope } = args.context;
  const { id } = args.params;
  const doctor = found(isId(id) ? await getVerification(scope.db, id) : null);
  const form = await parseForm(args.request, checkFormSchema);
  if (form.status !== 'success') return formReply(form);
  await recordCheck(scope.db, doctor.id, form.value);
  await setFlash(scope, { kind: 'done', key: 'checkRecorded' });
  throw redirect(`/admin/verification/${doctor.id}#checks`, 303);
}

/** One doctor: what was submitted, what was looked up, and what to decide. */
export default function DoctorVerification() {
  const t = useTranslations('verification');
  const { moment } = useReader();
  const { doctor } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to="/admin/verification" label={t('one.crumb')}>
        {t('one.back')}
      </Crumb>
      <PageHead tight title={<bdi>{doctor.displayName || t('unnamed')}</bdi>}>
        {t('one.stateSince', { state: t(`states.${doctor.state}`), moment: moment(doctor.since) })}
      </PageHead>
      {doctor.sameLicence.length > 0 ? <SameLicence /> : null}
      <Split asideLast={<Decision doctor={doctor} />}>
        <Stack gap={7}>
          <Submitted doctor={doctor} />
          <Documents documents={doctor.documents} />
          <Checks checks={doctor.checks} />
          <CheckForm registry={doctor.registry} />
          <History lines={doctor.history} />
        </Stack>
      </Split>
    </Wrap>
  );
}

/** Two accounts that state one licence. */
function SameLicence() {
  const t = useTranslations('verification');
  const { doctor } = useLoaderData<typeof loader>();
  return (
    <Notice
      kind="stop"
      className="mb-6"
      title={t('one.same.title')}
      more={
        <PlainList
          items={doctor.sameLicence.map(({ id, displayName, state }) => ({
            key: id,
            main: (
              <AppLink to={`/admin/verification/${id}`}>
                {t('one.same.line', { name: displayName, state: t(`states.${state}`) })}
              </AppLink>
            ),
          }))}
        />
      }
    >
      {t('one.same.text')}
    </Notice>
  );
}
