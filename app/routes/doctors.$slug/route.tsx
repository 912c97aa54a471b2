import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from '~/messages/translations';
import { found } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { publicDb } from '~/http/scope.server';
import { type DoctorProfile } from '~/modules/doctors';
import { getDoctorProfile } from '~/modules/doctors/index.server';
import { RefundTable } from '~/modules/doctors/ui/refund-table';
import { useLanguageList } from '~/modules/doctors/ui/words';
import { formatMoney } from '~/shared/money';
import { countryName } from '~/shared/places';
import { formatRating } from '~/shared/ratings';
import { formatClock, formatPlainDay } from '~/shared/time';
import { AppLink } from '~/ui/app-link';
import { Fact, Facts } from '~/ui/facts';
import { Split, Stack, Tray, Wrap } from '~/ui/layout';
import { Crumb } from '~/ui/page-head';
import { IconLine, ProfileHead } from '~/ui/people';
import { PersonPortrait } from '~/modules/accounts/ui/person-portrait';
import { Licence } from './licence';
import { loadTimes } from './load-times.server';
import { Reviews } from './reviews';
import { Times } from './times';

export const meta: MetaFunction<typeof loader> = (args) => {
  const doctor = args.data?.doctor;
  if (!doctor) return pageMeta(args, metaTranslator(args)('errors.page.notFound.title'));
  const title = metaTranslator(args)('doctors.profile.title', {
    name: doctor.displayName,
    headline: doctor.headline,
  });
  return pageMeta(args, title, { description: doctor.bio.slice(0, 155) });
};

export async function loader({ request, params, context: { scope } }: LoaderFunctionArgs) {
  const db = await publicDb(scope);
  const doctor = found(await getDoctorProfile(db, params.slug ?? ''));
  const zone = await scope.zone();
  const times = await loadTimes(db, doctor, zone.name, new URL(request.url).searchParams);
  return { doctor, times, timeZone: zone.name, now: new Date().toISOString() };
}

export default function DoctorPage() {
  const t = useTranslations('doctors.profile');
  const { doctor, times, timeZone, now } = useLoaderData<typeof loader>();
  return (
    <Wrap last>
      <Crumb to={`/doctors?specialty=${doctor.specialty}`} label={t('crumb')}>
        <SpecialtyDoctors slug={doctor.specialty} />
      </Crumb>
      <Head doctor={doctor} now={now} />
      <Times doctor={doctor} times={times} timeZone={timeZone} now={now} />
      <Split className="sec" asideFirst={<Fees doctor={doctor} />}>
        <Stack gap={7}>
          <section aria-labelledby="about">
            <h2 id="about">{t('about')}</h2>
            <div className="prose">
              {doctor.bio.split(/\n+/).map((paragraph) => (
                <p key={paragraph} className="typed">
                  {paragraph}
                </p>
              ))}
            </div>
          </section>
          <Licence doctor={doctor} />
          <Reviews doctor={doctor} />
        </Stack>
      </Split>
    </Wrap>
  );
}

function SpecialtyDoctors({ slug }: { slug: string }) {
  const t = useTranslations('specialties.doctors') as unknown as {
    (key: string): string;
    has(key: string): boolean;
  };
  const all = useTranslations('doctors.heading');
  return <>{t.has(slug) ? t(slug) : all('all')}</>;
}

function Head({ doctor, now }: { doctor: DoctorProfile; now: string }) {
  const t = useTranslations('doctors');
  const locale = useLocale();
  const languages = useLanguageList();
  const [visit] = doctor.visitTypes;
  return (
    <ProfileHead
      portrait={
        <PersonPortrait id={doctor.id} name={doctor.displayName} photoId={doctor.photoId} size="large" />
      }
      name={<bdi>{doctor.displayName}</bdi>}
      lead={<bdi>{doctor.headline}</bdi>}
      price={visit ? formatMoney(visit, locale) : undefined}
      priceNote={
        visit ? (
          <>
            {t(`profile.visit.${visit.mode}`, { minutes: visit.minutes })}
            <br />
            <span className="soft">{t('profile.nothingAdded')}</span>
          </>
        ) : undefined
      }
      points={
        <>
          {doctor.licence.checkedOn ? (
            <IconLine icon="seal" as="li">
              {t.rich('profile.licenceVerified', {
                day: formatPlainDay(doctor.licence.checkedOn, locale),
                a: (words) => <AppLink to="#licence">{words}</AppLink>,
              })}
            </IconLine>
          ) : null}
          <IconLine icon="globe" as="li">
            {t('speaks', { languages: languages(doctor.languages) })}
          </IconLine>
          <IconLine icon="home" as="li">
            {t('profile.now', {
              city: doctor.city,
              country: countryName(doctor.countryCode, locale),
              time: formatClock(now, doctor.timeZone, locale),
            })}
          </IconLine>
          {doctor.ratingAverage !== null && doctor.ratingCount > 0 ? (
            <IconLine icon="star" as="li">
              <b>{formatRating(doctor.ratingAverage, locale)}</b>{' '}
              {t.rich('ratingOf', {
                count: doctor.ratingCount,
                a: (words) => <AppLink to="#reviews">{words}</AppLink>,
              })}
            </IconLine>
          ) : null}
        </>
      }
    />
  );
}

function Fees({ doctor }: { doctor: DoctorProfile }) {
  const t = useTranslations('doctors.profile');
  const locale = useLocale();
  return (
    <Tray labelledBy="fee">
      <h2 id="fee">{t('fee.title')}</h2>
      <Facts plain sum>
        {doctor.visitTypes.map((visit) => (
          <Fact key={visit.id} label={t(`visit.${visit.mode}`, { minutes: visit.minutes })}>
            {formatMoney(visit, locale)}
          </Fact>
        ))}
        <Fact label={t('fee.added')}>{t('fee.nothing')}</Fact>
      </Facts>
      <RefundTable tiers={doctor.refundTiers} />
      <p className="small soft">{t('fee.held')}</p>
    </Tray>
  );
}
