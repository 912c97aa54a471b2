import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from '~/messages/translations';
import { metaTranslator } from '~/http/page-meta';
import { publicDb } from '~/http/scope.server';
import type { DoctorCard, DoctorProfile, Facets } from '~/modules/doctors';
import { getDoctorProfile, getFacets, searchDoctors } from '~/modules/doctors/index.server';
import { CountryField, LanguageField, SpecialtyField } from '~/modules/doctors/ui/search-fields';
import { formatClock, zoneCity } from '~/shared/time';
import { Button } from '~/ui/button';
import { HeroArt } from '~/ui/hero-art';
import { Payment } from './payment';
import { Questions } from './questions';
import { SoonFree } from './soon-free';
import { Rely, Verified } from './trust';

export const handle = { chrome: 'landing' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  return [{ title: t('landing.title') }, { name: 'description', content: t('landing.description') }];
};

export async function loader({ context: { scope } }: LoaderFunctionArgs) {
  const db = await publicDb(scope);
  const [soon, facets, zone] = await Promise.all([
    searchDoctors(db, { sort: 'soonest' }, 3),
    getFacets(db),
    scope.zone(),
  ]);
  const [first] = soon.doctors;
  const example = first ? await getDoctorProfile(db, first.slug) : null;
  return { soon: soon.doctors, example, facets, timeZone: zone.name, now: new Date().toISOString() };
}

export default function Landing() {
  const { soon, example, facets, timeZone, now } = useLoaderData<typeof loader>();
  return (
    <>
      <Hero facets={facets} example={soon[0]} timeZone={timeZone} now={now} />
      <Payment example={example} />
      <Verified example={example} />
      <Rely />
      <SoonFree doctors={soon} total={facets.total} timeZone={timeZone} />
      <Questions />
    </>
  );
}

type HeroProps = { facets: Facets; example: DoctorCard | undefined; timeZone: string; now: string };

function Hero({ facets, example, timeZone, now }: HeroProps) {
  const t = useTranslations('landing');
  const find = useTranslations('doctors.finder');
  return (
    <section className="hero">
      <div className="wrap hero-in">
        <div className="hero-text">
          <h1>{t('promise')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <Form className="finder" action="/doctors" method="get" role="search" aria-label={find('label')}>
          <SpecialtyField facets={facets} label={find('need')} />
          <LanguageField facets={facets} label={find('language')} />
          <CountryField facets={facets} />
          <Button icon="search">{find('submit')}</Button>
        </Form>
        <TwoClocks example={example} timeZone={timeZone} now={now} />
      </div>
    </section>
  );
}

/** The picture shows a real time: the visitor's clock beside that of a doctor with a free time. */
function TwoClocks({ example, timeZone, now }: Omit<HeroProps, 'facets'>) {
  const t = useTranslations('landing');
  const locale = useLocale();
  const at = example?.nextFreeAt ?? now;
  const here = { time: formatClock(at, timeZone, locale), place: zoneCity(timeZone) };
  const theirZone = example?.timeZone ?? 'Europe/Istanbul';
  const there = { time: formatClock(at, theirZone, locale), place: example?.city ?? zoneCity(theirZone) };
  return (
    <HeroArt
      label={t('art', { here: here.time, hereCity: here.place, there: there.time, thereCity: there.place })}
      here={here}
      there={there}
    />
  );
}

export type Example = DoctorProfile | null;
