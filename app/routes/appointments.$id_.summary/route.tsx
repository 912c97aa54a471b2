import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { found, requireViewer } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { getAppointment, getConsultation } from '~/modules/appointments/index.server';
import { isId } from '~/shared/id';
import { formatLocale } from '~/shared/locales';
import { formatDay } from '~/shared/time';
import { QuietLink } from '~/ui/button';
import { Acts, Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';
import { Paper } from './paper';
import { EarlierNotice, Versions } from './versions';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  if (!args.data) return pageMeta(args, t('errors.page.notFound.title'), { hidden: true });
  const title = args.data.only ? 'consultation.paper.prescriptionTitle' : 'appointments.summary.pageTitle';
  return pageMeta(args, t(title, { day: args.data.day }), { hidden: true });
};

/** The paper of one consultation: as it stands now, or as it stood (`version`); whole, or the prescription alone (`only`). */
export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  const { request, params, context } = args;
  const { scope } = context;
  const id = found(isId(params.id) ? params.id : null);
  const [appointment, consultation] = await Promise.all([
    getAppointment(scope.db, id),
    getConsultation(scope.db, id),
  ]);
  const visit = found(appointment);
  const versions = found(consultation).versions;
  const search = new URL(request.url).searchParams;
  const asked = search.get('version');
  const shown = found(asked === null ? versions[0] : versions.find((one) => String(one.version) === asked));
  const only = search.get('only') === 'prescription';
  if (only && shown.prescription.length === 0) throw new Response('not_found', { status: 404 });
  const zone = await scope.zone();
  const day = formatDay(visit.startsAt, zone.name, formatLocale(scope.locale), 'long');
  return { visit, versions, shown, only, day };
}

export default function Summary() {
  const t = useTranslations('appointments.summary');
  const paper = useTranslations('consultation.paper');
  const { visit, versions, shown, only } = useLoaderData<typeof loader>();
  const mine = visit.viewer === 'patient';
  const page = `/appointments/${visit.id}/summary`;
  const back = only ? page : `/appointments/${visit.id}`;
  const title = mine ? t('heading') : t('headingDoctor', { name: visit.patient.fullName });
  return (
    <Wrap last>
      <Crumb to={back} label={only ? paper('back') : t('back')}>
        {only ? paper('back') : t('back')}
      </Crumb>
      <PageHead tight title={only ? paper('prescription') : title}>
        {t('print')}
      </PageHead>
      <Stack gap={6}>
        <EarlierNotice shown={shown} latest={versions[0]} page={page} />
        {!only && shown.prescription.length > 0 ? (
          <Acts>
            <QuietLink to={`${page}?only=prescription&version=${shown.version}`} icon="print">
              {paper('printPrescription')}
            </QuietLink>
          </Acts>
        ) : null}
        <section aria-labelledby="paper-h">
          <h2 id="paper-h" className="vh">
            {t('title')}
          </h2>
          <Paper
            visit={visit}
            shown={shown}
            only={only}
            supersededAt={versions.find(({ version }) => version === shown.version + 1)?.createdAt ?? null}
          />
        </section>
        {only ? null : <Versions versions={versions} shown={shown} page={page} />}
      </Stack>
    </Wrap>
  );
}
