import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { requireAdministrator } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { useTranslations } from '~/messages/translations';
import { PAYMENT_STATES, paymentQuerySchema, type PaymentQuery } from '~/modules/administration';
import { listPayments, listStuckEvents } from '~/modules/administration/index.server';
import { Button, QuietLink } from '~/ui/button';
import { TextInput } from '~/ui/controls';
import { Empty } from '~/ui/empty';
import { Field } from '~/ui/field';
import { Stack, Wrap } from '~/ui/layout';
import { DeskHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { Tabs } from '~/ui/tabs';
import { StuckEvents } from './stuck-events';
import { PaymentTable } from './table';

export const meta: MetaFunction = (args) =>
  pageMeta(args, metaTranslator(args)('adminMoney.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const { db } = args.context.scope;
  const query = paymentQuerySchema.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const [page, events] = await Promise.all([
    listPayments(db, query),
    query.state === 'events' ? listStuckEvents(db) : null,
  ]);
  return { query, page, events };
}

const pathOf = ({ q, state }: Pick<PaymentQuery, 'q' | 'state'>, cursor?: string) => {
  const params = new URLSearchParams({
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(cursor ? { cursor } : {}),
  });
  return params.size > 0 ? `/admin/payments?${params}` : '/admin/payments';
};

/** Every payment that arrived, by what it needs; and the events that could not be taken in. */
export default function Payments() {
  const t = useTranslations('adminMoney');
  const { query, page, events } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <DeskHead title={t('title')} />
      <Stack gap={6}>
        <Search query={query} />
        <Tabs
          label={t('which')}
          items={[null, ...PAYMENT_STATES, 'events' as const].map((state) => ({
            to: pathOf({ q: state === 'events' ? '' : query.q, state }),
            text: t(`states.${state ?? 'all'}`),
            current: state === query.state,
            ...(state === 'events' && page.parkedEvents > 0 ? { count: page.parkedEvents } : {}),
          }))}
        />
        {events ? <StuckEvents events={events} /> : <Found />}
      </Stack>
    </Wrap>
  );
}

function Search({ query }: { query: PaymentQuery }) {
  const t = useTranslations('adminMoney');
  return (
    <Form method="get" className="flex flex-wrap items-end gap-4" key={query.q}>
      {query.state && query.state !== 'events' ? (
        <input type="hidden" name="state" value={query.state} />
      ) : null}
      <Field
        id="q"
        name="q"
        label={t('search')}
        hint={t('searchHint')}
        defaultValue={query.q}
        className="grow max-w-xl"
      >
        <TextInput type="search" autoComplete="off" />
      </Field>
      <Button variant="secondary">{t('show')}</Button>
    </Form>
  );
}

function Found() {
  const t = useTranslations('adminMoney');
  const { query, page } = useLoaderData<typeof loader>();
  const { payments, nextCursor } = page;
  if (payments.length === 0)
    return (
      <Empty title={t('none')} level={2}>
        <p>{t('noneText')}</p>
        <QuietLink to="/admin/payments">{t('all')}</QuietLink>
      </Empty>
    );
  return (
    <>
      <PaymentTable payments={payments} />
      {query.cursor || nextCursor ? (
        <Pager
          label={t('pages')}
          prev={query.cursor ? { to: pathOf(query), text: t('first') } : undefined}
          next={nextCursor ? { to: pathOf(query, nextCursor), text: t('next') } : undefined}
        />
      ) : null}
    </>
  );
}
