import { useTranslations } from '~/messages/translations';
import type { AppointmentDetail } from '~/modules/appointments';
import { RefundTerms } from '~/modules/appointments/ui/refund-terms';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { otherParty } from '~/modules/appointments/ui/who';
import { Fact, Facts } from '~/ui/facts';
import { Stack } from '~/ui/layout';
import { Notice } from '~/ui/notice';

type WhatComesBackProps = { visit: AppointmentDetail };

/** The amount that the act pays back, when it arrives, and the terms it follows from with the present one marked. */
export function WhatComesBack({ visit }: WhatComesBackProps) {
  const t = useTranslations('ending.cancel');
  const { money } = useReader();
  const { viewer, acts, payment, currency } = visit;
  const show = (amount: number) => money({ amount, currency });
  const { refund } = acts.cancel;
  const rest = payment.amount - payment.refundedAmount - refund;
  if (payment.heldAt === null) return <Notice kind="note">{t('awaited')}</Notice>;
  return (
    <Stack gap={6}>
      <section aria-labelledby="back-h">
        <h2 id="back-h">{t(viewer === 'patient' ? 'getBack' : 'patientGetsBack')}</h2>
        <Facts>
          <Fact label={t('now')}>
            <b>
              {refund === 0
                ? t('nothing', { amount: money(payment) })
                : t('amount', { refund: show(refund), amount: money(payment) })}
            </b>
          </Fact>
          {refund > 0 ? <Fact label={t('arrives')}>{t('arrivesText')}</Fact> : null}
          {rest > 0 ? <Fact label={t('rest')}>{t('restText', { rest: show(rest) })}</Fact> : null}
        </Facts>
        <Why visit={visit} />
      </section>
      {viewer === 'patient' ? (
        <section aria-labelledby="terms-h">
          <h2 id="terms-h">{t('terms')}</h2>
          <RefundTerms moments={acts.refunds} price={payment} there={otherParty(visit)} markNow />
        </section>
      ) : (
        <p>{t('alwaysFull')}</p>
      )}
    </Stack>
  );
}

/** Why the amount is not what the terms alone would say. */
function Why({ visit: { viewer, acts } }: WhatComesBackProps) {
  const t = useTranslations('ending.cancel');
  const { moment } = useReader();
  if (viewer === 'doctor') return null;
  const { fullUntil, capPercent } = acts.cancel;
  if (fullUntil) return <p className="small soft mt-2">{t('full', { moment: moment(fullUntil) })}</p>;
  if (capPercent === null) return null;
  return <p className="small soft mt-2">{t('capped', { percent: capPercent })}</p>;
}
