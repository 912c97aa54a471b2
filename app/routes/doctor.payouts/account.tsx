import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { useSubmitting } from '~/http/page-form';
import type { PayoutStatus } from '~/modules/payments';
import { Button } from '~/ui/button';
import { Tray } from '~/ui/layout';
import { State, type StateKind } from '~/ui/state';

const GLYPHS: Record<PayoutStatus, StateKind> = {
  none: 'next',
  pending: 'held',
  active: 'done',
  restricted: 'stop',
};

/** Where the payout account stands, and the way to Stripe's form: a form of ours, because each link lives for minutes. */
export function Account({ status }: { status: PayoutStatus }) {
  const t = useTranslations('payouts.account');
  const submit = status === 'none' ? t('open') : status === 'active' ? t('change') : t('goOn');
  return (
    <Tray labelledBy="account-h" className="stack stack-3">
      <h2 id="account-h">{t('title')}</h2>
      <p>
        <State kind={GLYPHS[status]}>{t(status)}</State>
      </p>
      <p className="small">{t(`${status}Text`)}</p>
      <Form method="post" action="/doctor/payouts">
        <Button
          wide
          variant={status === 'active' ? 'secondary' : 'primary'}
          size={status === 'active' ? 'small' : 'normal'}
          busy={useSubmitting()}
          iconEnd="go"
        >
          {submit}
        </Button>
      </Form>
    </Tray>
  );
}
