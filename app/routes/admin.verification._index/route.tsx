import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { QUEUES, queueFilterSchema, type QueueFilter } from '~/modules/doctors';
import { listVerifications } from '~/modules/doctors/index.server';
import { Button, ButtonLink } from '~/ui/button';
import { TextInput } from '~/ui/controls';
import { Empty } from '~/ui/empty';
import { Field } from '~/ui/field';
import { Stack, Wrap } from '~/ui/layout';
import { DeskHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { Tabs } from '~/ui/tabs';
import { QueueTable } from './queue-table';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('verification.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const filter = queueFilterSchema.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  return { filter, queue: await listVerifications(args.context.scope.db, filter) };
}

const addressOf = ({ show, q, after }: QueueFilter) => {
  const query = new URLSearchParams();
  if (show !== 'waiting') query.set('show', show);
  if (q) query.set('q', q);
  if (after) query.set('after', after);
  return query.size > 0 ? `/admin/verification?${query}` : '/admin/verification';
};

/** Doctors who wait to be looked at, and those who were. */
export default function Queue() {
  const t = useTranslations('verification');
  const { filter, queue } = useLoaderData<typeof loader>();
  const { show, q, after } = filter;
  const counts: Partial<Record<string, number>> = queue.counts;
  return (
    <Wrap last>
      <DeskHead title={t('title')} note={t('lead')} />
      <Stack gap={6}>
        <Tabs
          label={t('queues.label')}
          items={QUEUES.map((name) => ({
            to: addressOf({ show: name }),
            text: t(`queues.${name}`),
            count: counts[name],
            current: name === show,
          }))}
        />
        <Form method="get" className="flex flex-wrap items-end gap-4">
          {show === 'waiting' ? null : <input type="hidden" name="show" value={show} />}
          <Field id="q" name="q" defaultValue={q ?? ''} label={t('find')} className="grow max-w-xl">
            <TextInput type="search" />
          </Field>
          <Button variant="secondary">{t('search')}</Button>
        </Form>
        {queue.rows.length === 0 ? (
          <Empty title={t(q ? 'none.found' : `none.${show}`)} level={2}>
            {q ? <ButtonLink to={addressOf({ show })}>{t('clear')}</ButtonLink> : null}
            {!q && show === 'waiting' ? <p>{t('noneText')}</p> : null}
          </Empty>
        ) : (
          <QueueTable rows={queue.rows} show={show} />
        )}
        {after || queue.next ? (
          <Pager
            label={t('pages')}
            prev={after ? { to: addressOf({ show, q }), text: t('first') } : undefined}
            next={queue.next ? { to: addressOf({ show, q, after: queue.next }), text: t('next') } : undefined}
          />
        ) : null}
      </Stack>
    </Wrap>
  );
}
