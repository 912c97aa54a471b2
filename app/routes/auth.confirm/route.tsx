import {
  data,
  redirect,
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { afterSignIn } from '~/http/after-sign-in.server';
import { setFlash, type Flash } from '~/http/flash.server';
import { safeNextPath } from '~/http/next-path';
import { useSubmitting } from '~/http/page-form';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { readForm } from '~/http/read-form.server';
import { accountErrorStatus, confirmationSchema, type LinkType } from '~/modules/accounts';
import { confirmLink } from '~/modules/accounts/index.server';
import { Button, ButtonLink, QuietLink } from '~/ui/button';
import { Acts, Wrap } from '~/ui/layout';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('auth.confirm.signup.title'), { hidden: true });

const AFTER: Partial<Record<LinkType, { path: string; notice?: Flash }>> = {
  signup: { path: '/onboarding', notice: { kind: 'done', key: 'welcome' } },
  recovery: { path: '/reset-password' },
  email_change: { path: '/profile/security', notice: { kind: 'done', key: 'emailChanged' } },
};

/** Shows a button instead of acting: programs that read mail follow every link, and a link works once. */
export function loader({ request }: LoaderFunctionArgs) {
  const link = confirmationSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  return data({ link: link.success ? link.data : null }, { status: link.success ? 200 : 400 });
}

export async function action({ request, context: { scope } }: ActionFunctionArgs) {
  const link = confirmationSchema.safeParse(Object.fromEntries(await readForm(request)));
  if (!link.success) return data({ expired: true as const, type: 'signup' as LinkType }, { status: 400 });
  const { token_hash, type, next } = link.data;
  const confirmed = await confirmLink(scope.db, token_hash, type);
  if (!confirmed.ok) {
    return data({ expired: true as const, type }, { status: accountErrorStatus(confirmed.error) });
  }
  if (!confirmed.value.signedIn) {
    await setFlash(scope, { kind: 'held', key: 'emailHalfChanged' });
    throw redirect((await scope.viewer()) ? '/profile/security' : '/login');
  }
  const after = AFTER[type];
  if (after?.notice) await setFlash(scope, after.notice);
  const path = type === 'recovery' ? '/reset-password' : safeNextPath(next, after?.path ?? '/dashboard');
  throw redirectDocument(await afterSignIn(scope, path));
}

export default function Confirm() {
  const t = useTranslations('auth.confirm');
  const { link } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const submitting = useSubmitting();
  if (!link || reply?.expired) return <Expired recovery={(reply?.type ?? link?.type) === 'recovery'} />;
  const kind =
    link.type === 'signup' || link.type === 'recovery' || link.type === 'email_change' ? link.type : 'other';
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <h1>{t(`${kind}.title`)}</h1>
        <Form method="post" className="stack">
          <p>{t(`${kind}.text`)}</p>
          <input type="hidden" name="token_hash" value={link.token_hash} />
          <input type="hidden" name="type" value={link.type} />
          <input type="hidden" name="next" value={link.next ?? ''} />
          <Button busy={submitting}>{t(`${kind}.submit`)}</Button>
        </Form>
      </div>
    </Wrap>
  );
}

function Expired({ recovery }: { recovery: boolean }) {
  const t = useTranslations('auth');
  return (
    <Wrap last className="auth">
      <div className="auth-1">
        <h1>{t('confirm.expired.title')}</h1>
        <p role="alert">{t('confirm.expired.text')}</p>
        <Acts className="pt-6">
          <ButtonLink to={recovery ? '/forgot-password' : '/register/sent'}>
            {t('confirm.expired.again')}
          </ButtonLink>
          <QuietLink to="/login">{t('signIn.title')}</QuietLink>
        </Acts>
      </div>
    </Wrap>
  );
}
