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
import { found, requireViewer } from '~/http/guards.server';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { accountErrorStatus, secondFactorSchema } from '~/modules/accounts';
import { readSecondFactor, removeFactor } from '~/modules/accounts/index.server';
import { Button, QuietLink } from '~/ui/button';
import { CodeInput } from '~/ui/controls';
import { Field } from '~/ui/field';
import { fieldProps } from '~/ui/form-field';
import { Acts, Wrap } from '~/ui/layout';
import { Ask } from '~/ui/panels';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('security.removeApp.title', { name: args.data?.name ?? '' }), {
    hidden: true,
  });

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const { factors } = await readSecondFactor(args.context.scope.db);
  const { name } = found(factors.find(({ id }) => id === args.params.factorId));
  const left = factors.length > 1 ? 'other' : viewer.role === 'admin' ? 'lastAdmin' : 'last';
  return { name, left } as const;
}

export async function action(args: ActionFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const form = await parseForm(args.request, secondFactorSchema);
  if (form.status !== 'success') return formReply(form);
  const removed = await removeFactor(scope.db, args.params.factorId ?? '', form.value.code);
  if (!removed.ok) {
    const { code } = removed.error;
    if (code === 'factorGone') throw new Response('not_found', { status: 404 });
    return formReply(form, { status: accountErrorStatus(removed.error), fieldErrors: { code: [code] } });
  }
  await setFlash(scope, { kind: 'done', key: 'secondFactorRemoved' });
  throw redirect('/profile/security/two-factor');
}

/** Taking an app away needs one of them in hand: a session left open somewhere is not enough. */
export default function RemoveApp() {
  const t = useTranslations('security.removeApp');
  const { name, left } = useLoaderData<typeof loader>();
  const [form, fields] = usePageForm({ schema: secondFactorSchema });
  return (
    <Wrap last>
      <Ask title={t('title', { name })} actions={null}>
        <p>{t(left)}</p>
        <PageForm form={form}>
          <Field {...fieldProps(fields.code)} label={t('code')}>
            <CodeInput />
          </Field>
          <Acts>
            <Button variant="stop" busy={useSubmitting()}>
              {t('submit')}
            </Button>
            <QuietLink to="/profile/security/two-factor">{t('keep')}</QuietLink>
          </Acts>
        </PageForm>
      </Ask>
    </Wrap>
  );
}
