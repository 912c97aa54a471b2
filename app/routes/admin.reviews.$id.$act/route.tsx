import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { carryOutAct } from '~/http/act-reply.server';
import { found, requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { reasonFormSchema } from '~/modules/administration';
import { getModeration, moderateReview } from '~/modules/administration/index.server';
import { ModeratedReview } from '~/modules/administration/ui/moderated-review';
import { ReasonForm } from '~/modules/administration/ui/reason-form';
import { Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';

const paramsSchema = z.object({ id: z.uuid(), act: z.enum(['hide', 'keep', 'show']) });
const LIST = '/admin/reviews';

const paramsOf = ({ params }: LoaderFunctionArgs) => found(paramsSchema.safeParse(params).data);

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('adminDesk.reviews.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const { id, act } = paramsOf(args);
  return { act, review: found(await getModeration(args.context.scope.db, id)) };
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministrator(args);
  const { id, act } = paramsOf(args);
  return carryOutAct(args, reasonFormSchema, {
    act: (db, { reason }) => moderateReview(db, id, act, reason),
    done: 'reviewModerated',
    to: LIST,
  });
}

export default function ModerateReview() {
  const t = useTranslations('adminDesk.reviews');
  const { act, review } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to={LIST} label={t('title')}>
        {t('back')}
      </Crumb>
      <PageHead tight title={t(`act.${act}Title`)}>
        {t(`act.${act}Text`)}
      </PageHead>
      <Stack gap={6}>
        <ModeratedReview review={review} />
        <ReasonForm
          submit={t(`act.${act}Submit`)}
          stop={act === 'hide'}
          hint={act === 'hide' ? t('act.hideHint') : undefined}
          back={{ to: LIST, text: t('back') }}
        />
      </Stack>
    </Wrap>
  );
}
