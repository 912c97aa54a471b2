import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { carryOutAct } from '~/http/act-reply.server';
import { found, requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { reasonFormSchema } from '~/modules/administration';
import { actOnInstruction, getPayment } from '~/modules/administration/index.server';
import { ReasonForm } from '~/modules/administration/ui/reason-form';
import { isId } from '~/shared/id';
import { Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('adminMoney.instructions.title'), { hidden: true });

const actOf = (request: Request) =>
  new URL(request.url).searchParams.get('act') === 'park' ? ('park' as const) : ('retry' as const);

async function read(args: LoaderFunctionArgs) {
  const { id, instructionId } = args.params;
  const payment = found(isId(id) ? await getPayment(args.context.scope.db, id) : null);
  return { payment, instruction: found(payment.instructions.find((one) => one.id === instructionId)) };
}

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  return { ...(await read(args)), act: actOf(args.request) };
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministrator(args);
  const { payment, instruction } = await read(args);
  const act = actOf(args.request);
  return carryOutAct(args, reasonFormSchema, {
    act: (db, { reason }) => actOnInstruction(db, instruction.id, act, reason),
    done: act === 'retry' ? 'instructionRetried' : 'instructionParked',
    to: `/admin/payments/${payment.id}`,
  });
}

/** One instruction: let it be tried again, or hold it back. */
export default function ActOnInstruction() {
  const t = useTranslations('adminMoney.instructions');
  const { payment, instruction, act } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to={`/admin/payments/${payment.id}`} label={t('title')}>
        {payment.reference}
      </Crumb>
      <PageHead tight title={t(`${act}Title`, { what: t(`kinds.${instruction.kind}`) })}>
        {t(`${act}Text`)}
      </PageHead>
      {instruction.error ? (
        <p className="mb-6 small">
          {t('error')}: <bdi className="wrap-anywhere">{instruction.error}</bdi>
        </p>
      ) : null}
      <ReasonForm
        stop={act === 'park'}
        submit={t(`${act}Submit`)}
        back={{ to: `/admin/payments/${payment.id}`, text: t('keep') }}
      />
    </Wrap>
  );
}
