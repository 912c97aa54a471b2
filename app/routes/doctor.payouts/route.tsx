import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { useErrorTitle } from '~/http/failed-form';
import { found, requireRole } from '~/http/guards.server';
import { siteUrl } from '~/http/links.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { payoutErrorStatus, readEarningState } from '~/modules/payments';
import { getDoctorDay } from '~/modules/appointments/index.server';
import { getPayoutProfile, listEarnings, setUpPayouts, sumDue } from '~/modules/payments/index.server';
import { DoctorMoney } from '~/modules/appointments/ui/doctor-money';
import { AppLink } from '~/ui/app-link';
import { ErrorSummary } from '~/ui/error-summary';
import { Split, Stack, Wrap } from '~/ui/layout';
import { DeskHead } from '~/ui/page-head';
import { Account } from './account';
import { Earnings } from './earnings';
import { Owed } from './owed';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('payouts.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'doctor');
  const { db } = args.context.scope;
  const params = new URL(args.request.url).searchParams;
  const cursor = params.get('cursor');
  const state = readEarningState(params.get('state'));
  const [account, page, day, due] = await Promise.all([
    getPayoutProfile(db, viewer.id),
    listEarnings(db, { state, cursor }),
    getDoctorDay(db, null),
    sumDue(db, viewer.id),
  ]);
  return {
    status: found(account).status,
    page,
    state,
    money: found(day).money,
    due,
    first: cursor === null,
  };
}

/** Opens, or goes on with, the account at Stripe. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRole(args, 'doctor');
  const link = await setUpPayouts(args.context.scope.db, viewer, siteUrl);
  if (link.ok) return redirect(link.value.url, 303);
  const { code } = link.error;
  args.context.scope.formFailed = true;
  return data({ refused: code }, { status: payoutErrorStatus(link.error) });
}

export default function Payouts() {
  const t = useTranslations('payouts');
  const { status, page, state, money, due, first } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useErrorTitle(answer !== undefined);
  return (
    <Wrap last>
      <DeskHead title={t('title')} />
      {answer ? (
        <ErrorSummary title={t(`refused.${answer.refused}`)} attempt={answer}>
          <p>
            {t.rich(`refusedText.${answer.refused}`, {
              a: (words) => <AppLink to="/onboarding">{words}</AppLink>,
            })}
          </p>
        </ErrorSummary>
      ) : null}
      <Split
        className={answer ? 'mt-6' : undefined}
        asideFirst={
          <Stack gap={6}>
            <Account status={status} />
            <DoctorMoney money={money} due={due} />
            <Owed owed={page.owed} />
          </Stack>
        }
      >
        <Earnings page={page} state={state} first={first} />
      </Split>
    </Wrap>
  );
}
