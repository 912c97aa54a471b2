import {
  redirect,
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { afterSignIn } from '~/http/after-sign-in.server';
import { setFlash } from '~/http/flash.server';
import { formReply } from '~/http/forms.server';
import { homeOf } from '~/http/guards.server';
import { triedReply } from '~/http/limits/refuse-page.server';
import { tryCode } from '~/http/limits/tries.server';
import { safeNextPath } from '~/http/next-path';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { readForm } from '~/http/read-form.server';
import { parseWithZod } from '@conform-to/zod/v4';
import { accountErrorStatus, recoveryCodeSchema, secondFactorSchema } from '~/modules/accounts';
import { giveSecondFactor, recoverAccess } from '~/modules/accounts/index.server';
import { QuietButton } from '~/ui/button';
import { Wrap } from '~/ui/layout';
import { CodeStep, RecoveryStep } from './steps';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('security.step.title'), { hidden: true });

type Scope = LoaderFunctionArgs['context']['scope'];

/** Only for somebody who has given the password; others have nothing to do here. */
async function requireHalfSignedIn(scope: Scope, next: string): Promise<void> {
  const viewer = await scope.viewer();
  if (viewer) throw redirect(next || homeOf(viewer.role));
  if (!(await scope.awaitsSecondFactor()))
    throw redirect(next ? `/login?${new URLSearchParams({ next })}` : '/login');
}

export async function loader({ request, context: { scope } }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const next = safeNextPath(params.get('next'), '');
  await requireHalfSignedIn(scope, next);
  return { next, recovery: params.get('with') === 'recovery-code' };
}

export async function action({ request, context: { scope } }: ActionFunctionArgs) {
  const formData = await readForm(request);
  const next = safeNextPath(formData.get('next'), '');
  await requireHalfSignedIn(scope, next);
  return formData.has('recoveryCode') ? byRecoveryCode(scope, formData, next) : byApp(scope, formData, next);
}

async function byApp(scope: Scope, formData: FormData, next: string) {
  const form = parseWithZod(formData, { schema: secondFactorSchema });
  if (form.status !== 'success') return formReply(form);
  const given = await tryCode(scope, () => giveSecondFactor(scope.db, form.value.code));
  if (!given.ok) {
    if (given.error.code === 'tooOften') return triedReply(scope, form, given.error, ['code']);
    const status = accountErrorStatus(given.error);
    return formReply(form, { status, fieldErrors: { code: [given.error.code] } });
  }
  scope.sessionChanged();
  const viewer = await scope.viewer();
  throw redirectDocument(await afterSignIn(scope, next || homeOf(viewer?.role ?? 'patient')));
}

async function byRecoveryCode(scope: Scope, formData: FormData, next: string) {
  const form = parseWithZod(formData, { schema: recoveryCodeSchema });
  if (form.status !== 'success') return formReply(form);
  const recovered = await tryCode(scope, () => recoverAccess(scope.db, form.value.recoveryCode));
  if (!recovered.ok) {
    if (recovered.error.code === 'tooOften')
      return triedReply(scope, form, recovered.error, ['recoveryCode']);
    const status = accountErrorStatus(recovered.error);
    return formReply(form, { status, fieldErrors: { recoveryCode: [recovered.error.code] } });
  }
  await setFlash(scope, { kind: 'held', key: 'secondFactorRecovered' });
  const query = next ? `?${new URLSearchParams({ next })}` : '';
  throw redirect(await afterSignIn(scope, `/profile/security/two-factor${query}`));
}

/** After the password: the code of the authenticator app, or a recovery code. */
export default function SecondStep() {
  const t = useTranslations('security.step');
  const { next, recovery } = useLoaderData<typeof loader>();
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        {recovery ? <RecoveryStep next={next} /> : <CodeStep next={next} />}
        <Form method="post" action="/logout">
          <QuietButton>{t('other')}</QuietButton>
        </Form>
      </div>
    </Wrap>
  );
}
