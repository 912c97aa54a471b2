import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { listDeadMails, listStopped } from '~/modules/administration/index.server';
import { Empty } from '~/ui/empty';
import { Stack, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { DeadMails } from './dead-mails';
import { StoppedAddresses } from './stopped-addresses';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('adminDesk.mails.title'), { hidden: true });

const beforeSchema = z.iso.datetime({ offset: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const before = beforeSchema.safeParse(new URL(args.request.url).searchParams.get('before')).data ?? null;
  const { db } = args.context.scope;
  const [page, stopped] = await Promise.all([listDeadMails(db, before), listStopped(db)]);
  return { before, page, stopped };
}

/** Mails that were given up: what became of each is for a person to decide. */
export default function Mails() {
  const t = useTranslations('adminDesk.mails');
  const { before, page, stopped } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <PageHead tight title={t('title')}>
        {t('lead')}
      </PageHead>
      <Stack gap={6}>
        {page.mails.length === 0 ? (
          <Empty title={t('none')} level={2}>
            <p>{t('noneText')}</p>
          </Empty>
        ) : (
          <DeadMails mails={page.mails} />
        )}
        {before || page.nextCursor ? (
          <Pager
            label={t('pages')}
            prev={before ? { to: '/admin/mails', text: t('first') } : undefined}
            next={
              page.nextCursor
                ? {
                    to: `/admin/mails?${new URLSearchParams({ before: page.nextCursor })}`,
                    text: t('next'),
                  }
                : undefined
            }
          />
        ) : null}
        <StoppedAddresses addresses={stopped} />
      </Stack>
    </Wrap>
  );
}
