import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { carryOutAct } from '~/http/act-reply.server';
import { found, requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { goodwillFormSchema } from '~/modules/administration';
import { getPayment, previewRefund, refundGoodwill } from '~/modules/administration/index.server';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { isId } from '~/shared/id';
import { readAmount } from '~/shared/money';
import { Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { AmountStep, ConfirmStep } from './steps';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('adminMoney.goodwill.title'), { hidden: true });

/** Codes about the amount stand beside its field. */
const FIELD_CODES: Record<string, string> = {
  amount_missing: 'refundAmountMissing',
  amount_too_high: 'act.amount_too_high',
  amount_step: 'act.amount_step',
};

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const { params, context, request } = args;
  const { db } = context.scope;
  const payment = found(isId(params.id) ? await getPayment(db, params.id) : null);
  const typed = new URL(request.url).searchParams.get('amount');
  if (typed === null) return data({ payment, typed, error: null, then: null });
  const amount = readAmount(typed, payment.currency);
  const preview = amount ? await previewRefund(db, payment.id, amount) : null;
  if (preview?.ok) return data({ payment, typed, error: null, then: preview.value });
  const code = preview ? preview.error.code : null;
  const error = code ? (FIELD_CODES[code] ?? `act.${code}`) : 'refundAmountInvalid';
  return data({ payment, typed, error, then: null }, { status: 422 });
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministrator(args);
  const { params, context } = args;
  const { scope } = context;
  const payment = found(isId(params.id) ? await getPayment(scope.db, params.id) : null);
  return carryOutAct(args, goodwillFormSchema(payment.currency), {
    act: (db, value) => refundGoodwill(db, payment.id, value),
    done: 'goodwillOrdered',
    to: `/admin/payments/${payment.id}`,
  });
}

/** Money out of goodwill: first how much, then who has what, why, and the button. */
export default function Goodwill() {
  const t = useTranslations('adminMoney.goodwill');
  const { money } = useReader();
  const { payment, typed, error, then } = useLoaderData<typeof loader>();
  const { refundable: amount } = payment.outcome;
  return (
    <Wrap last>
      <Crumb to={`/admin/payments/${payment.id}`} label={t('title')}>
        {payment.reference}
      </Crumb>
      <PageHead tight title={t('title')}>
        {amount > 0 ? t('lead', { amount: money({ amount, currency: payment.currency }) }) : t('nothing')}
      </PageHead>
      {amount > 0 ? <AmountStep payment={payment} typed={typed} error={error} /> : null}
      {then ? <ConfirmStep payment={payment} then={then} typed={typed ?? ''} /> : null}
    </Wrap>
  );
}
