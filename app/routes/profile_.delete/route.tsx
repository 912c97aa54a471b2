import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { formReply, parseForm } from '~/http/forms.server';
import { requireViewer } from '~/http/guards.server';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { accountErrorStatus, deleteAccountSchema, DELETION_WORD } from '~/modules/accounts';
import { deleteAccount, readDeletion } from '~/modules/accounts/index.server';
import { Button, ButtonLink, QuietLink } from '~/ui/button';
import { TextInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Acts, Section, Wrap } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { Crumb, PageHead } from '~/ui/page-head';
import { Obstacles, Terms } from './terms';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('deletion.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  const { role } = await requireViewer(args);
  return { role, ...(await readDeletion(args.context.scope.db)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  if (viewer.role === 'admin') throw new Response('wrong_role', { status: 403 });
  const form = await parseForm(args.request, deleteAccountSchema);
  const hide = ['current'];
  if (form.status !== 'success') return formReply(form, { hide });
  const left = await deleteAccount(args.context.scope.db, viewer, form.value.current);
  if (left.ok) throw redirect('/goodbye');
  const { code } = left.error;
  if (code === 'deletionObstacles') return formReply(form, { status: 409, hide, formErrors: [code] });
  const errors =
    code === 'currentPasswordWrong' ? { fieldErrors: { current: [code] } } : { formErrors: [code] };
  return formReply(form, { status: accountErrorStatus({ code }), hide, ...errors });
}

/** Everything one has to know before leaving, then the way out. */
export default function DeleteAccount() {
  const t = useTranslations('deletion');
  const { role, retentionYears, obstacles } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to="/profile" label={t('crumb')}>
        {t('back')}
      </Crumb>
      <PageHead title={t('title')} tight>
        {role === 'admin' ? null : t('lead')}
      </PageHead>
      {role === 'admin' ? (
        <Notice title={t('admin.title')}>{t('admin.text')}</Notice>
      ) : (
        <div className="max-w-[68ch]">
          {obstacles.length > 0 ? <Obstacles obstacles={obstacles} /> : null}
          {role === 'patient' ? <TakeAlong /> : null}
          <Terms role={role} years={retentionYears} />
          {obstacles.length === 0 ? <LeaveForm /> : null}
        </div>
      )}
    </Wrap>
  );
}

function TakeAlong() {
  const t = useTranslations('deletion.take');
  return (
    <Section labelledBy="take">
      <h2 id="take">{t('title')}</h2>
      <p className="mb-4">{t('text')}</p>
      <ButtonLink to="/medical-records/export" variant="secondary">
        {t('action')}
      </ButtonLink>
    </Section>
  );
}

function LeaveForm() {
  const t = useTranslations('deletion.form');
  const [form, fields] = usePageForm({ schema: deleteAccountSchema });
  return (
    <Section labelledBy="leave">
      <h2 id="leave">{t('title')}</h2>
      <p className="mb-4">{t('text')}</p>
      <PageForm form={form}>
        <Field {...fieldProps(fields.current)} label={t('current')}>
          <TextInput type="password" autoComplete="current-password" />
        </Field>
        <Field {...fieldProps(fields.word)} label={t('word', { word: DELETION_WORD })} hint={t('wordHint')}>
          <TextInput autoComplete="off" autoCapitalize="characters" />
        </Field>
        <Acts>
          <Button variant="stop" busy={useSubmitting()}>
            {t('submit')}
          </Button>
          <QuietLink to="/profile">{t('keep')}</QuietLink>
        </Acts>
      </PageForm>
    </Section>
  );
}
