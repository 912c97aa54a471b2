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
import { reasonFormSchema } from '~/modules/administration';
import { ReasonForm } from '~/modules/administration/ui/reason-form';
import { DECISIONS } from '~/modules/doctors';
import { decideVerification, getVerification } from '~/modules/doctors/index.server';
import { isId } from '~/shared/id';
import { ButtonLink } from '~/ui/button';
import { Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Crumb, PageHead } from '~/ui/page-head';

/** What each refusal of the database says in the `errors` catalogue. */
const SAYS = {
  wrong_state: 'verificationMoved',
  checks_missing: 'checksMissing',
  licence_expired: 'licenceEnded',
  licence_missing: 'licenceNotStated',
} as const;

const DONE = { approve: 'doctorApproved', ask: 'doctorAsked', refuse: 'doctorRefused' } as const;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(
    args,
    args.data
      ? metaTranslator(args)(`verification.decide.${args.data.act}Title`, {
          name: args.data.doctor.displayName,
        })
      : '',
    { hidden: true },
  );

async function read({ params, context }: LoaderFunctionArgs) {
  const act = found(DECISIONS.find((decision) => decision === params.act));
  const { id } = params;
  return { act, doctor: found(isId(id) ? await getVerification(context.scope.db, id) : null) };
}

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  return read(args);
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministrator(args);
  const { act, doctor } = await read(args);
  const { scope } = args.context;
  const form = await parseForm(args.request, reasonFormSchema);
  if (form.status !== 'success') return formReply(form);
  const decided = await decideVerification(scope.db, doctor.id, act, form.value.reason);
  if (!decided.ok) return formReply(form, { status: 409, formErrors: [SAYS[decided.error.code]] });
  await setFlash(scope, { kind: 'done', key: DONE[act], values: { name: doctor.displayName } });
  throw redirect('/admin/verification', 303);
}

/** One decision: what it brings about, why, and the button. */
export default function Decide() {
  const t = useTranslations('verification');
  const { act, doctor } = useLoaderData<typeof loader>();
  const back = `/admin/verification/${doctor.id}`;
  const blocked = act === 'approve' && doctor.missing.length > 0;
  return (
    <Wrap last>
      <Crumb to={back} label={t('one.crumb')}>
        <bdi>{doctor.displayName || t('unnamed')}</bdi>
      </Crumb>
      <PageHead tight title={t(`decide.${act}Title`, { name: doctor.displayName || t('unnamed') })}>
        {t(`decide.${act}Text`)}
      </PageHead>
      {doctor.isListed && act !== 'approve' ? (
        <Notice kind="held" className="mb-6">
          {t('decide.unlist')}
        </Notice>
      ) : null}
      {blocked ? (
        <Notice
          kind="held"
          title={t('decide.missingTitle')}
          more={
            <ButtonLink size="small" variant="secondary" to={`${back}#checks`}>
              {t('decide.toChecks')}
            </ButtonLink>
          }
        >
          {t('decide.missing', { checks: doctor.missing.map((kind) => t(`check.kinds.${kind}`)).join(', ') })}
        </Notice>
      ) : (
        <ReasonForm
          submit={t(`decide.${act}Submit`)}
          stop={act === 'refuse'}
          hint={t(`decide.${act}Hint`)}
          back={{ to: back, text: t('decide.back') }}
        />
      )}
    </Wrap>
  );
}
