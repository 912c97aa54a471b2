import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { found, requireViewer } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { isId, type AppointmentDetail } from '~/modules/appointments';
import { getAppointment } from '~/modules/appointments/index.server';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { countryName } from '~/shared/places';
import { formatLocale } from '~/shared/locales';
import { formatDay } from '~/shared/time';
import { Fact, Facts } from '~/ui/facts';
import { Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { Receipt } from '~/ui/receipt';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  if (!args.data) return pageMeta(args, t('errors.page.notFound.title'), { hidden: true });
  return pageMeta(args, t('appointments.summary.pageTitle', { day: args.data.day }), { hidden: true });
};

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const visit = found(isId(args.params.id) ? await getAppointment(scope.db, args.params.id) : null);
  if (visit.status !== 'completed') throw new Response('not_found', { status: 404 });
  const zone = await scope.zone();
  return { visit, day: formatDay(visit.startsAt, zone.name, formatLocale(scope.locale), 'long') };
}

export default function Summary() {
  const t = useTranslations('appointments.summary');
  const { visit } = useLoaderData<typeof loader>();
  const mine = visit.viewer === 'patient';
  return (
    <Wrap last>
      <Crumb to={`/appointments/${visit.id}`} label={t('back')}>
        {t('back')}
      </Crumb>
      <PageHead tight title={mine ? t('heading') : t('headingDoctor', { name: visit.patient.fullName })}>
        {t('print')}
      </PageHead>
      <section aria-labelledby="paper-h">
        <h2 id="paper-h" className="vh">
          {t('title')}
        </h2>
        <SummaryPaper visit={visit} />
      </section>
    </Wrap>
  );
}

/** The paper: who, when, why, and what the doctor wrote; printed alone. */
function SummaryPaper({ visit }: { visit: AppointmentDetail }) {
  const t = useTranslations('appointments');
  const { day, moment } = useReader();
  const { doctor, patient, consultation } = visit;
  const typed = 'whitespace-pre-line wrap-anywhere';
  return (
    <Receipt
      title={t('summary.of', { name: doctor.displayName })}
      meta={t.rich('summary.meta', {
        reference: visit.reference,
        day: day(visit.startsAt, 'long'),
        br: () => <br />,
      })}
      small={t('summary.small')}
    >
      <Facts>
        <Fact label={t('summary.patient')}>
          <bdi>{patient.fullName}</bdi>
        </Fact>
        <Fact label={t('summary.doctor')}>
          <bdi>{doctor.displayName}</bdi>, {doctor.headline}
          <Licence doctor={doctor} />
        </Fact>
        <Fact label={t('summary.when')}>
          {moment(visit.startsAt)}, {t(`mode.${visit.mode}`, { minutes: visit.visitMinutes })}
        </Fact>
        <Fact label={t('summary.reason')}>
          <div className={typed}>{visit.reason}</div>
        </Fact>
      </Facts>
      <Stack gap={3}>
        <h4 className="as4">{t('summary.title')}</h4>
        <div className={typed}>{consultation?.sharedSummary}</div>
        <p className="small soft">
          {t('summary.written', {
            name: doctor.displayName,
            moment: moment(consultation?.completedAt ?? visit.endsAt),
          })}
        </p>
      </Stack>
    </Receipt>
  );
}

function Licence({ doctor }: { doctor: AppointmentDetail['doctor'] }) {
  const t = useTranslations('appointments.summary');
  const { locale } = useReader();
  if (!doctor.licenceNumber || !doctor.countryCode) return null;
  return (
    <>
      <br />
      <span className="soft">
        {t('licenceNo', { number: doctor.licenceNumber, country: countryName(doctor.countryCode, locale) })}
      </span>
    </>
  );
}
