import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { carryOutAct } from '~/http/act-reply.server';
import { found, requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { writeOffFormSchema } from '~/modules/administration';
import { getPayment, writeOff } from '~/modules/administration/index.server';
import { ReasonForm } from '~/modules/administration/ui/reason-form';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { isId } from '~/shared/id';
import { Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('adminMoney.writeOff.name'), { hidden: true });

async function read({ params, context }: LoaderFunctionArgs) {
  return found(isId(params.id) ? await getPayment(context.scope.db, params.id) : null);
}

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  return { payment: await read(args) };
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministrator(args);
  const { id } = await read(args);
  return carryOutAct(args, writeOffFormSchema, {
    act: (db, { owed, reason }) => writeOff(db, id, owed, reason),
    done: 'writtenOff',
    to: `/admin/payments/${id}`,
  });
}

/** What a doctor owes and will not give back: booked as our loss, with a reason. */
export default function WriteOff() {
  const t = useTranslations('adminMoney.writeOff');
  const { money } = useReader();
  const { payment } = useLoaderData<typeof loader>();
  const { owedAmount: owed, currency, doctorName: doctor } = payment;
  const amount = money({ amount: owed, currency });
  return (
    <Wrap last>
      <Crumb to={`/admin/payments/${payment.id}`} label={t('name')}>
        {payment.reference}
      </Crumb>
      <PageHead tight title={owed > 0 ? t('title', { amount }) : t('name')}>
        {owed > 0 ? t('text', { doctor, amount }) : t('nothing')}
      </PageHead>
      {owed > 0 ? (
        <ReasonForm
          stop
          schema={writeOffFormSchema as never}
          submit={t('submit', { amount })}
          back={{ to: `/admin/payments/${payment.id}`, text: t('keep') }}
        >
          <input type="hidden" name="owed" value={owed} />
        </ReasonForm>
      ) : null}
    </Wrap>
  );
}
