import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from '~/messages/translations';
import { ButtonLink, QuietButton, QuietLink } from '~/ui/button';
import { Acts } from '~/ui/layout';
import { FileList } from '~/ui/lists';
import { State } from '~/ui/state';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { RecordRequest, SharedRecord } from '../sharing-schema';
import { FileRequests } from './file-requests';
import { useWhen } from './use-when';

export type FilesOfVisit = { shared: SharedRecord[]; requests: RecordRequest[] };
type SharedFilesProps = FilesOfVisit & {
  visit: { id: string; status: string; viewer: 'patient' | 'doctor' };
  doctor: { id: string; displayName: string };
  patient: { id: string; fullName: string };
};

const SHARING = ['held', 'confirmed', 'completed'];

/** On the page of an appointment: what is shared for it, and what is asked for. Nothing where nothing can be shared. */
export function SharedFiles(props: SharedFilesProps) {
  const { visit } = props;
  if (!SHARING.includes(visit.status)) return null;
  return visit.viewer === 'patient' ? <ForPatient {...props} /> : <ForDoctor {...props} />;
}

function ForPatient({ visit, doctor, shared, requests }: SharedFilesProps) {
  const t = useTranslations('sharing.patient');
  const name = doctor.displayName;
  const lead = shared.length === 0 ? 'none' : visit.status === 'held' ? 'held' : 'lead';
  return (
    <section aria-labelledby="files-h" id="files">
      <h2 id="files-h">{t('title')}</h2>
      <FileRequests viewer="patient" requests={requests} />
      <p className="small soft">{t(lead, { name })}</p>
      <SharedList
        shared={shared}
        side={(file) => <StopButton file={file} doctorId={doctor.id} visitId={visit.id} />}
      />
      <Acts>
        <ButtonLink variant="secondary" to={`/appointments/${visit.id}/share`}>
          {t(shared.length === 0 ? 'share' : 'more')}
        </ButtonLink>
        {shared.length === 0 ? null : <QuietLink to="/medical-records/access">{t('log')}</QuietLink>}
      </Acts>
    </section>
  );
}

function ForDoctor({ visit, patient, shared, requests }: SharedFilesProps) {
  const t = useTranslations('sharing.doctor');
  return (
    <section aria-labelledby="files-h" id="files">
      <h2 id="files-h">{t('title')}</h2>
      {shared.length === 0 ? <p className="soft">{t('none')}</p> : <DoctorFiles shared={shared} />}
      <FileRequests viewer="doctor" requests={requests} />
      <Acts>
        <ButtonLink variant="secondary" to={`/appointments/${visit.id}/ask`}>
          {t('ask')}
        </ButtonLink>
        <QuietLink to={`/doctor/patients/${patient.id}`}>{t('page', { name: patient.fullName })}</QuietLink>
      </Acts>
    </section>
  );
}

/** What a doctor may open, each with its link. */
export function DoctorFiles({ shared }: { shared: SharedRecord[] }) {
  const t = useTranslations('sharing.doctor');
  return (
    <SharedList
      shared={shared}
      side={({ recordId, title }) => (
        <QuietLink to={`/medical-records/${recordId}`}>
          {t('open')}
          <VisuallyHidden>{t('openOf', { title })}</VisuallyHidden>
        </QuietLink>
      )}
    />
  );
}

type SharedListProps = { shared: SharedRecord[]; side: (file: SharedRecord) => ReactNode };

function SharedList({ shared, side }: SharedListProps) {
  if (shared.length === 0) return null;
  return (
    <FileList
      items={shared.map((file) => ({
        key: file.recordId,
        name: <bdi>{file.title}</bdi>,
        children: <About file={file} />,
        side: side(file),
      }))}
    />
  );
}

/** The file's own name and day, until when, and how it stands. */
function About({ file }: { file: SharedRecord }) {
  const t = useTranslations('sharing');
  const { moment, plainDay } = useWhen();
  const forPatient = file.opened !== undefined;
  const until = t(forPatient ? 'patient.until' : 'doctor.until', { moment: moment(file.expiresAt) });
  return (
    <>
      <p className="small soft wrap-anywhere">
        {file.documentedOn
          ? t('file.meta', { name: file.fileName, day: plainDay(file.documentedOn) })
          : file.fileName}
      </p>
      <p className="small soft">
        {t(`purpose.${file.purpose}`)}. {until}.
      </p>
      {file.note && !forPatient ? (
        <p className="small wrap-anywhere">{t('file.from', { note: file.note })}</p>
      ) : null}
      {file.scanStatus === 'pending' ? (
        <State kind="held">{t('file.checking')}</State>
      ) : forPatient ? (
        <p className="small soft">
          {file.opened === 0 ? t('file.notOpened') : t('file.opened', { count: file.opened ?? 0 })}
        </p>
      ) : null}
    </>
  );
}

type StopButtonProps = {
  file: Pick<SharedRecord, 'recordId' | 'title'>;
  doctorId: string;
  /** Comes back to this appointment's page. */
  visitId?: string;
  /** Comes back to the file's own page; otherwise to the one about its sharing. */
  toFile?: boolean;
};

/** One press, without a question: it can be shared again at any time. */
export function StopButton({ file, doctorId, visitId, toFile = false }: StopButtonProps) {
  const t = useTranslations('sharing.patient');
  return (
    <Form method="post" action={`/medical-records/${file.recordId}/stop`}>
      <input type="hidden" name="doctor" value={doctorId} />
      {visitId ? <input type="hidden" name="visit" value={visitId} /> : null}
      {toFile ? <input type="hidden" name="to" value="file" /> : null}
      <QuietButton tone="stop">
        {t('stop')}
        <VisuallyHidden>{t('stopOf', { title: file.title })}</VisuallyHidden>
      </QuietButton>
    </Form>
  );
}
