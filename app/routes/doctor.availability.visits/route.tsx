import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { useLocale, useTranslations } from '~/messages/translations';
import { setFlash } from '~/http/flash.server';
import { found, requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { readForm } from '~/http/read-form.server';
import { availabilityErrorStatus, type OwnVisitType } from '~/modules/doctors';
import {
  getOwnAvailability,
  moveVisitType,
  offerVisitType,
  removeVisitType,
} from '~/modules/doctors/index.server';
import type { Db } from '~/platform/supabase.server';
import { formatMoney } from '~/shared/money';
import { ButtonLink, QuietButton, QuietLink } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { Empty } from '~/ui/empty';
import { Acts } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { State } from '~/ui/state';
import { VisuallyHidden } from '~/ui/visually-hidden';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('availability.tabs.visits'), { hidden: true });

const PAGE = '/doctor/availability/visits';

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'doctor');
  const { visitTypes } = found(await getOwnAvailability(args.context.scope.db));
  return { visitTypes };
}

const pressSchema = z.object({ id: z.uuid(), intent: z.enum(['up', 'down', 'on', 'off', 'remove']) });
type Press = z.infer<typeof pressSchema>;

/** What a button does, and the notice that follows; moving needs none. */
async function press(db: Db, { id, intent }: Press) {
  if (intent === 'up' || intent === 'down')
    return { result: await moveVisitType(db, id, intent === 'up' ? -1 : 1), key: null };
  if (intent === 'remove') {
    const result = await removeVisitType(db, id);
    return { result, key: result.ok && result.value === 'removed' ? 'visitRemoved' : 'visitSwitchedOff' };
  }
  const result = await offerVisitType(db, id, intent === 'on');
  return { result, key: intent === 'on' ? 'visitSwitchedOn' : 'visitSwitchedOff' };
}

export async function action(args: ActionFunctionArgs) {
  await requireRole(args, 'doctor');
  const { scope } = args.context;
  const parsed = pressSchema.safeParse(Object.fromEntries(await readForm(args.request)));
  if (!parsed.success) throw new Response('not_found', { status: 404 });
  const { result, key } = await press(scope.db, parsed.data);
  if (!result.ok) throw new Response(result.error.code, { status: availabilityErrorStatus(result.error) });
  if (key) await setFlash(scope, { kind: 'done', key });
  throw redirect(PAGE, 303);
}

export default function Visits() {
  const t = useTranslations('availability.visits');
  const { visitTypes } = useLoaderData<typeof loader>();
  const add = <ButtonLink to={`${PAGE}/new`}>{t('add')}</ButtonLink>;
  if (visitTypes.length === 0) {
    return (
      <Empty title={t('none')} level={2}>
        <p>{t('noneText')}</p>
        {add}
      </Empty>
    );
  }
  return (
    <section aria-labelledby="visits-h">
      <h2 id="visits-h">{t('caption')}</h2>
      <p className="soft mb-4">{t('lead')}</p>
      {visitTypes.some(({ active }) => active) ? null : (
        <Notice kind="held" className="mb-4">
          {t('lastOff')}
        </Notice>
      )}
      <VisitTable visitTypes={visitTypes} />
      <Acts className="mt-6">
        {add}
        <p className="small soft">{t('used')}</p>
      </Acts>
    </section>
  );
}

function VisitTable({ visitTypes }: { visitTypes: OwnVisitType[] }) {
  const t = useTranslations('availability.visits');
  const names = useTranslations('availability.visit');
  const locale = useLocale();
  const name = ({ mode, minutes }: OwnVisitType) => names(mode, { minutes });
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      rows={visitTypes}
      rowKey={({ id }) => id}
      columns={[
        { key: 'kind', header: t('kind'), rowHeader: true, cell: name },
        {
          key: 'price',
          header: t('price'),
          foldLabel: t('price'),
          cell: (visit) => formatMoney(visit, locale),
        },
        {
          key: 'state',
          header: t('state'),
          foldLabel: t('state'),
          cell: ({ active }) => <State kind={active ? 'done' : 'off'}>{active ? t('on') : t('off')}</State>,
        },
        {
          key: 'do',
          header: t('do'),
          headerHidden: true,
          cell: (visit) => (
            <VisitActions
              visit={visit}
              name={name(visit)}
              isFirst={visit.id === visitTypes[0]?.id}
              isLast={visit.id === visitTypes.at(-1)?.id}
            />
          ),
        },
      ]}
    />
  );
}

type VisitActionsProps = { visit: OwnVisitType; name: string; isFirst: boolean; isLast: boolean };

function VisitActions({ visit, name, isFirst, isLast }: VisitActionsProps) {
  const t = useTranslations('availability.visits');
  const which = <VisuallyHidden>{t('editWhich', { visit: name })}</VisuallyHidden>;
  const button = (intent: Press['intent'], words: string) => (
    <QuietButton name="intent" value={intent} tone={intent === 'remove' ? 'stop' : undefined}>
      {words}
      {which}
    </QuietButton>
  );
  return (
    <Form method="post" preventScrollReset className="flex flex-wrap gap-x-5">
      <input type="hidden" name="id" value={visit.id} />
      <QuietLink to={`${PAGE}/${visit.id}`}>
        {t('edit')}
        {which}
      </QuietLink>
      {isFirst ? null : button('up', t('up'))}
      {isLast ? null : button('down', t('down'))}
      {visit.active ? button('off', t('switchOff')) : button('on', t('switchOn'))}
      {visit.isUsed ? null : button('remove', t('remove'))}
    </Form>
  );
}
