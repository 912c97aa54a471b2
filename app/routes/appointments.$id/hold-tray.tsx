import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { useSubmitting } from '~/http/page-form';
import type { AppointmentDetail } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Button, QuietButton } from '~/ui/button';
import { Tray } from '~/ui/layout';
import { AwaitedTray } from './awaited-tray';

/** The time is kept and not paid: pay, or give it back. */
export function HoldTray({ visit }: { visit: AppointmentDetail }) {
  const t = useTranslations('appointments.hold');
  const { money, until } = useReader();
  const busy = useSubmitting();
  const end = visit.holdExpiresAt ?? visit.startsAt;
  if (visit.payment.processing) return <AwaitedTray visit={visit} />;
  return (
    <Tray labelledBy="pay-h" className="stack stack-3">
      <h2 id="pay-h">{t('title')}</h2>
      <p className="small">
        {t.rich('until', { time: until(end), b: (words) => <b className="nb">{words}</b> })}
      </p>
      <Form method="post" action={`/appointments/${visit.id}/pay`}>
        <Button wide iconEnd="go" busy={busy}>
          {t('pay', { amount: money(visit) })}
        </Button>
      </Form>
      <p className="small soft">{t('stripe')}</p>
      <Form method="post" action={`/appointments/${visit.id}/release`}>
        <QuietButton tone="stop">{t('release')}</QuietButton>
      </Form>
    </Tray>
  );
}
