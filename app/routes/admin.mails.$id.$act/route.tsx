import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { carryOutAct } from '~/http/act-reply.server';
import { found, requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { reasonFormSchema } from '~/modules/administration';
import { getDeadMail, settleMail } from '~/modules/administration/index.server';
import { ReasonForm } from '~/modules/administration/ui/reason-form';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Fact, Facts } from '~/ui/facts';
import { Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';

const paramsSchema = z.object({ id: z.uuid(), act: z.enum(['retry', 'drop']) });
const LIST = '/admin/mails';

const paramsOf = ({ params }: LoaderFunctionArgs) => found(paramsSchema.safeParse(params).data);

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('adminDesk.mails.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const { id, act } = paramsOf(args);
  return { act, mail: found(await getDeadMail(args.context.scope.db, id)) };
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministrator(args);
  const { id, act } = paramsOf(args);
  return carryOutAct(args, reasonFormSchema, {
    act: (db, { reason }) => settleMail(db, id, act, reason),
    done: 'mailSettled',
    to: LIST,
  });
}

export default function SettleMail() {
  const t = useTranslations('adminDesk.mails');
  const { moment } = useReader();
  const { act, mail } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to={LIST} label={t('title')}>
        {t('back')}
      </Crumb>
      <PageHead tight title={t(`act.${act}Title`)}>
        {t(`act.${act}Text`)}
      </PageHead>
      <Stack gap={6}>
        <Facts>
          <Fact label={t('kind')}>{mail.kind}</Fact>
          <Fact label={t('to')}>
            <bdi>{mail.to}</bdi>
          </Fact>
          <Fact label={t('failed')}>{moment(mail.failedAt)}</Fact>
          <Fact label={t('error')}>
            <bdi className="wrap-anywhere">{mail.error ?? '–'}</bdi>
          </Fact>
        </Facts>
        <ReasonForm
          submit={t(`act.${act}Submit`)}
          stop={act === 'drop'}
          back={{ to: LIST, text: t('back') }}
        />
      </Stack>
    </Wrap>
  );
}
