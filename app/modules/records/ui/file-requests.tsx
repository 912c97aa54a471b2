import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { QuietButton, QuietLink } from '~/ui/button';
import { Acts } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import type { RecordRequest } from '../sharing-schema';
import { useWhen } from './use-when';

type FileRequestsProps = { viewer: 'patient' | 'doctor'; requests: RecordRequest[] };

/** What doctors ask for, with the ways to answer; for the doctor, what was asked. */
export function FileRequests({ viewer, requests }: FileRequestsProps) {
  const t = useTranslations('sharing.requests');
  const { moment } = useWhen();
  if (requests.length === 0) return null;
  return (
    <div className="stack stack-3 mb-4">
      {requests.map((request) => (
        <Notice
          key={request.id}
          kind={viewer === 'patient' ? 'held' : 'note'}
          title={t(`title.${viewer}`, { name: request.doctorName })}
          more={<Answers viewer={viewer} request={request} />}
        >
          <span className="typed whitespace-pre-line wrap-anywhere">{request.body}</span>
          <br />
          <span className="small soft">{t('asked', { moment: moment(request.createdAt) })}</span>
        </Notice>
      ))}
    </div>
  );
}

function Answers({ viewer, request }: { viewer: 'patient' | 'doctor'; request: RecordRequest }) {
  const t = useTranslations('sharing.requests');
  const { id, appointmentId } = request;
  return (
    <Acts>
      {viewer === 'patient' ? (
        <>
          <QuietLink to={`/appointments/${appointmentId}/share?request=${id}`}>{t('share')}</QuietLink>
          <QuietLink to="/medical-records/new">{t('upload')}</QuietLink>
        </>
      ) : null}
      <Form method="post" action={`/appointments/${appointmentId}/requests`}>
        <input type="hidden" name="request" value={id} />
        <QuietButton>{t(viewer === 'patient' ? 'decline' : 'withdraw')}</QuietButton>
      </Form>
    </Acts>
  );
}
