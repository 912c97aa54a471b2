import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { publicDb } from '~/http/scope.server';
import { parseSearch, searchPath } from '~/modules/doctors';
import { getFacets, listSuggestions, searchDoctors } from '~/modules/doctors/index.server';
import { DoctorRow } from '~/modules/doctors/ui/doctor-row';
import { formatOffset, zoneCity } from '~/shared/time';
import { AppLink } from '~/ui/app-link';
import { Split, Wrap } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';
import { Pager } from '~/ui/pager';
import { PeopleList } from '~/ui/people';
import { ActiveFilters } from './active-filters';
import { Filters } from './filters';
import { NothingFound } from './nothing-found';
import { useSearchHeading } from './search-heading';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, metaTranslator(args)('common.nav.findDoctor'), {
    description: metaTranslator(args)('landing.description'),
    hidden: Boolean(args.data?.search.cursor),
  });

export async function loader({ request, context: { scope } }: LoaderFunctionArgs) {
  const search = parseSearch(new URL(request.url).searchParams);
  const db = await publicDb(scope);
  const [found, facets, zone] = await Promise.all([searchDoctors(db, search), getFacets(db), scope.zone()]);
  const suggestions = found.total === 0 ? await listSuggestions(db, search) : [];
  return { search, found, facets, suggestions, timeZone: zone.name, now: new Date().toISOString() };
}

export default function Doctors() {
  const t = useTranslations('doctors');
  const { search, found, facets, suggestions, timeZone, now } = useLoaderData<typeof loader>();
  const heading = useSearchHeading(search);
  return (
    <Wrap last>
      <PageHead title={heading}>
        {t('pricesFinal')} {t('times', { city: zoneCity(timeZone), offset: formatOffset(now, timeZone) })}{' '}
        <AppLink to={`/preferences?next=${encodeURIComponent(searchPath(search))}`}>
          {t('changeZone')}
        </AppLink>
      </PageHead>
      <Split kind="rail">
        <Filters search={search} facets={facets} />
        <section aria-labelledby="found">
          <div className="row between res-head">
            <h2 id="found" tabIndex={-1}>
              {found.totalCapped
                ? t('foundMany', { count: found.total })
                : t('found', { count: found.total })}
            </h2>
            <p className="soft small">{t(`sorts.${search.sort}`)}</p>
          </div>
          <ActiveFilters search={search} />
          {found.total === 0 ? (
            <NothingFound search={search} suggestions={suggestions} />
          ) : (
            <PeopleList>
              {found.doctors.map((doctor) => (
                <DoctorRow key={doctor.id} doctor={doctor} timeZone={timeZone} />
              ))}
            </PeopleList>
          )}
          <ResultPages search={search} nextCursor={found.nextCursor} />
        </section>
      </Split>
    </Wrap>
  );
}

function ResultPages({
  search,
  nextCursor,
}: {
  search: ReturnType<typeof parseSearch>;
  nextCursor: string | null;
}) {
  const t = useTranslations('doctors');
  if (!nextCursor && !search.cursor) return null;
  return (
    <Pager
      label={t('pages')}
      prev={search.cursor ? { to: searchPath(search), text: t('first') } : undefined}
      next={nextCursor ? { to: searchPath(search, { cursor: nextCursor }), text: t('next') } : undefined}
    />
  );
}
