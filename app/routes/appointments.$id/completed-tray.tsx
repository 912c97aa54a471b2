import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { useSubmitting } from '~/http/page-form';
import type { AppointmentDetail } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { AppLink } from '~/ui/app-link';
import { Button, ButtonLink, QuietLink } from '~/ui/button';
import { Tray } from '~/ui/layout';

/** After the consultation: the patient's word lets the money go at once. */
export function CompletedTray({ visit, now }: { visit: AppointmentDetail; now: string }) {
  const t = useTranslations('appointments');
  const problems = useTranslations('problems.notice');
  const { money, moment } = useReader();
  const busy = useSubmitting();
  const { payment } = visit;
  const name = visit.doctor.displayName;
  const amount = money(payment);
  const { dueAt, releaseStopped } = payment;
  if (payment.status === 'held' && !releaseStopped && dueAt && Date.parse(dueAt) > Date.parse(now)) {
    return (
      <Tray labelledBy="completed-h" className="stack stack-3">
        <h2 id="completed-h">{t('completed.title')}</h2>
        <p className="small">
          {t.rich('completed.text', {
            amount,
            name,
            moment: moment(dueAt),
            b: (words) => <b className="nb">{words}</b>,
          })}
        </p>
        <Form method="post" action={`/appointments/${visit.id}/confirm`}>
          <Button wide icon="check" busy={busy}>
            {t('completed.confirm')}
          </Button>
        </Form>
        {visit.acts.problem.obstacle === null ? (
          <p className="small">
            {problems('ask')} <AppLink to={`/appointments/${visit.id}/problem`}>{problems('report')}</AppLink>
          </p>
        ) : null}
      </Tray>
    );
  }
  return (
    <Tray labelledBy="completed-h" className="stack stack-3">
      <h2 id="completed-h">{t('summary.paper')}</h2>
      {payment.status === 'held' && !releaseStopped ? (
        <p className="small">{t('completed.releasing', { amount, name })}</p>
      ) : null}
      {payment.status === 'disputed' ? <p className="small">{t('completed.frozen')}</p> : null}
      <ButtonLink wide variant="secondary" icon="print" to={`/appointments/${visit.id}/summary`}>
        {t('summary.whole')}
      </ButtonLink>
      <QuietLink to={`/appointments/${visit.id}/review`} icon="star">
        {t('completed.review')}
      </QuietLink>
    </Tray>
  );
}
