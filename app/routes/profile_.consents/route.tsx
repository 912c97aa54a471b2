import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { parseForm } from '~/http/forms.server';
import { requireViewer } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { withdrawConsentSchema } from '~/modules/accounts';
import { listAccountConsents, listConsents, withdrawConsent } from '~/modules/accounts/index.server';
import { Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { AccountConsents } from './account-consents';
import { BookingConsents } from './booking-consents';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('consents.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const { db, locale } = args.context.scope;
  const [consents, bookings] = await Promise.all([listAccountConsents(db, locale), listConsents(db)]);
  return { consents, bookings, role: viewer.role };
}

export async function action(args: ActionFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const form = await parseForm(args.request, withdrawConsentSchema);
  if (form.status !== 'success') throw new Response('not_found', { status: 404 });
  const withdrawn = await withdrawConsent(scope.db, form.value.kind);
  if (!withdrawn.ok) throw new Response('not_found', { status: 404 });
  await setFlash(scope, { kind: 'done', key: 'consentWithdrawn' });
  throw redirect('/profile/consents');
}

/** What somebody agreed to: for the account, and for each booking. */
export default function Consents() {
  const t = useTranslations('consents');
  const { consents, bookings, role } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to="/profile" label={t('crumb')}>
        {t('back')}
      </Crumb>
      <PageHead title={t('title')} tight>
        {t('lead')}
      </PageHead>
      <Stack gap={6}>
        <AccountConsents consents={consents} />
        {role === 'patient' ? <BookingConsents consents={bookings} /> : null}
      </Stack>
    </Wrap>
  );
}
