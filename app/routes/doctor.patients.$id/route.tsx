import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { found, requireRole } from '~/http/guards.server';
import { metaTranslator, pageMeta } from '~/http/page-meta';
import { ageOn } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import type { SharedPatient } from '~/modules/records';
import { getSharedPatient } from '~/modules/records/index.server';
import { DoctorFiles } from '~/modules/records/ui/shared-files';
import { isId } from '~/shared/id';
import { countryName } from '~/shared/places';
import { formatPlainDay, localDay } from '~/shared/time';
import { AppLink } from '~/ui/app-link';
import { DataTable } from '~/ui/data-table';
import { Stack, Wrap } from '~/ui/layout';
import { Crumb, PageHead } from '~/ui/page-head';

export const handle = { chrome: 'account' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = metaTranslator(args);
  if (!args.data) return pageMeta(args, t('errors.page.notFound.title'), { hidden: true });
  return pageMeta(args, t('sharing.doctorPatient.title', { name: args.data.found.patient.fullName }), {
    hidden: true,
  });
};

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'doctor');
  const { id } = args.params;
  return { found: found(isId(id) ? await getSharedPatient(args.context.scope.db, id) : null) };
}

/** A patient as their doctor finds them: what is shared now, and the visits so far. */
export default function PatientOfDoctor() {
  const t = useTranslations('sharing.doctorPatient');
  const { patient, records, visits } = useLoaderData<typeof loader>().found;
  return (
    <Wrap last>
      <Crumb to="/doctor/dashboard" label={t('crumb')}>
        {t('back')}
      </Crumb>
      <PageHead tight title={<bdi>{patient.fullName}</bdi>}>
        <Person patient={patient} />
      </PageHead>
      <Stack gap={7}>
        <section aria-labelledby="files-h">
          <h2 id="files-h">{t('files')}</h2>
          {records.length === 0 ? <p className="soft">{t('noFiles')}</p> : <DoctorFiles shared={records} />}
        </section>
        <Visits visits={visits} />
      </Stack>
    </Wrap>
  );
}

function Person({ patient }: Pick<SharedPatient, 'patient'>) {
  const t = useTranslations('sharing.doctorPatient');
  const { locale, now } = useReader();
  const { birthDate, countryCode } = patient;
  return [
    birthDate &&
      t('born', {
        day: formatPlainDay(birthDate, locale, 'medium'),
        age: ageOn(birthDate, localDay(now, patient.timeZone)),
      }),
    countryCode && t('from', { country: countryName(countryCode, locale) }),
  ]
    .filter(Boolean)
    .join('. ');
}

function Visits({ visits }: Pick<SharedPatient, 'visits'>) {
  const t = useTranslations('sharing.doctorPatient');
  const { moment } = useReader();
  return (
    <DataTable
      caption={t('visits')}
      rows={visits}
      rowKey={({ id }) => id}
      onPhone="fold"
      columns={[
        {
          key: 'when',
          header: t('when'),
          rowHeader: true,
          cell: ({ id, startsAt }) => <AppLink to={`/appointments/${id}`}>{moment(startsAt)}</AppLink>,
        },
        { key: 'state', header: t('state'), cell: ({ status }) => t(`status.${status}`) },
        { key: 'reference', header: t('reference'), cell: ({ reference }) => reference },
      ]}
    />
  );
}
