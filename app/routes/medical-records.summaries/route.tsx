import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import type { Appointment } from '~/modules/appointments';
import { listSummaries } from '~/modules/appointments/index.server';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { RecordTabs } from '~/modules/records/ui/record-tabs';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Empty } from '~/ui/empty';
import { Acts, Stack, Wrap } from '~/ui/layout';
import { FileList } from '~/ui/lists';
import { PageHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { VisuallyHidden } from '~/ui/visually-hidden';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('records.title'), { hidden: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'patient');
  const cursor = new URL(args.request.url).searchParams.get('cursor');
  const page = await listSummaries(args.context.scope.db, cursor);
  return { page, first: cursor === null };
}

export default function MedicalRecords() {
  const t = useTranslations('records');
  const { page, first } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <PageHead title={t('title')}>{t('lead')}</PageHead>
      <RecordTabs current="summaries" />
      {page.appointments.length === 0 ? (
        <Empty title={t('none.title')} level={2}>
          <p>{t('none.text')}</p>
          <Acts>
            <ButtonLink to="/doctors">{t('none.find')}</ButtonLink>
            <QuietLink to="/appointments">{t('none.coming')}</QuietLink>
          </Acts>
        </Empty>
      ) : (
        <section aria-labelledby="summaries-h" className="mt-6">
          <h2 id="summaries-h">{t('summaries')}</h2>
          <Summaries visits={page.appointments} />
        </section>
      )}
      {!first || page.nextCursor ? (
        <Stack className="mt-6">
          <Pager
            label={t('pages')}
            prev={first ? undefined : { to: '/medical-records/summaries', text: t('first') }}
            next={
              page.nextCursor
                ? { to: `/medical-records/summaries?cursor=${page.nextCursor}`, text: t('older') }
                : undefined
            }
          />
        </Stack>
      ) : null}
    </Wrap>
  );
}

function Summaries({ visits }: { visits: Appointment[] }) {
  const t = useTranslations('records');
  const { day } = useReader();
  return (
    <FileList
      items={visits.map((visit) => {
        const name = visit.doctor.displayName;
        const date = day(visit.startsAt, 'long');
        return {
          key: visit.id,
          icon: 'list',
          name: t('of', { name }),
          children: <p className="small soft">{t('meta', { headline: visit.doctor.headline, day: date })}</p>,
          side: (
            <QuietLink to={`/appointments/${visit.id}/summary`} icon="print">
              {t('read')}
              <VisuallyHidden>{t('readOf', { name, day: date })}</VisuallyHidden>
            </QuietLink>
          ),
        };
      })}
    />
  );
}
