import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { carryOutAct } from '~/http/act-reply.server';
import { found, requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { resolveRefundFormSchema } from '~/modules/administration';
import { getPayment, resolveRefund } from '~/modules/administration/index.server';
import { OutcomeForm } from '~/modules/administration/ui/outcome-form';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { isId } from '~/shared/id';
import { Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('adminMoney.refunds.title'), { hidden: true });

async function read(args: LoaderFunctionArgs) {
  const { id, refundId } = args.params;
  const payment = found(isId(id) ? await getPayment(args.context.scope.db, id) : null);
  return { payment, refund: found(payment.refunds.find((one) => one.id === refundId)) };
}

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  return read(args);
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministrator(args);
  const { payment, refund } = await read(args);
  return carryOutAct(args, resolveRefundFormSchema, {
    act: (db, { reason, how }) => resolveRefund(db, refund.id, how, reason),
    done: 'refundResolved',
    to: `/admin/payments/${payment.id}`,
  });
}

/** A refund that did not arrive: once more, or another way. */
export default function ResolveRefund() {
  const t = useTranslations('adminMoney.refunds');
  const { money } = useReader();
  const { payment, refund } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to={`/admin/payments/${payment.id}`} label={t('title')}>
        {payment.reference}
      </Crumb>
      <PageHead tight title={t('resolveTitle', { amount: money(refund) })}>
        {t('resolveText', { reason: refund.failureReason ?? refund.status })}
      </PageHead>
      <OutcomeForm
        schema={resolveRefundFormSchema}
        name="how"
        legend={t('how')}
        options={[
          { value: 'again', title: t('again'), text: t('againText') },
          { value: 'by_hand', title: t('byHand'), text: t('byHandText') },
        ]}
        submit={t('submit')}
        back={{ to: `/admin/payments/${payment.id}`, text: payment.reference }}
      />
    </Wrap>
  );
}
