import { useTranslations } from '~/messages/translations';
import { PageForm, usePageForm, useSubmitting } from '~/http/page-form';
import { moveFormSchema, type AppointmentDetail } from '~/modules/appointments';
import { BothClocks } from '~/modules/appointments/ui/both-clocks';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { MomentOnBoth } from '~/modules/appointments/ui/visit-tray';
import { otherParty } from '~/modules/appointments/ui/who';
import { Button, QuietLink } from '~/ui/button';
import { Fact, Facts } from '~/ui/facts';
import { Acts, Split, Stack, Tray } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';

type ConfirmMoveProps = { visit: AppointmentDetail; at: string };

/** Old and new time on both clocks, what it means for the money, and one button. */
export function ConfirmMove({ visit, at }: ConfirmMoveProps) {
  const t = useTranslations('ending.move');
  const { moment } = useReader();
  const busy = useSubmitting();
  const [form, fields] = usePageForm({ schema: moveFormSchema });
  const path = `/appointments/${visit.id}/reschedule`;
  return (
    <>
      <PageHead tight title={t('confirm')} />
      <Split asideFirst={<NewTime visit={visit} at={at} />}>
        <PageForm form={form} action={`${path}?${new URLSearchParams({ at })}`} calm={<p>{t('calm')}</p>}>
          <Stack gap={6}>
            <Facts>
              <Fact label={t('old')}>
                <MomentOnBoth at={visit.startsAt} there={otherParty(visit)} />
              </Fact>
              <Fact label={t('new')}>
                <b>
                  <MomentOnBoth at={at} there={otherParty(visit)} />
                </b>
              </Fact>
            </Facts>
            <Consequences visit={visit} />
            <input type="hidden" name={fields.at.name} value={at} />
            <input type="hidden" name={fields.sequence.name} value={visit.sequence} />
            <Acts>
              <Button busy={busy}>{t('yes', { moment: moment(at) })}</Button>
              <QuietLink to={path}>{t('other')}</QuietLink>
            </Acts>
          </Stack>
        </PageForm>
      </Split>
    </>
  );
}

function NewTime({ visit, at }: ConfirmMoveProps) {
  const t = useTranslations('ending.move');
  const { wholeDay } = useReader();
  return (
    <Tray as="div" labelledBy="new-h">
      <h2 id="new-h">{t('new')}</h2>
      <p>
        <bdi>{otherParty(visit).name}</bdi>
      </p>
      <hr className="thin" />
      <p className="day-line">{wholeDay(at)}</p>
      <BothClocks at={at} there={otherParty(visit)} />
    </Tray>
  );
}

function Consequences({ visit: { viewer, acts, currency } }: Pick<ConfirmMoveProps, 'visit'>) {
  const t = useTranslations('ending.move');
  const { money } = useReader();
  const [today] = acts.refunds;
  const { left, refundDays } = acts.move;
  const capped = viewer === 'patient' && today && today.percent < 100;
  return (
    <ul className="prose">
      <li>{t('cost')}</li>
      {capped ? <li>{t('cap', { refund: money({ amount: today.amount, currency }) })}</li> : null}
      {viewer === 'patient' ? (
        <li>{t('left', { left: left - 1 })}</li>
      ) : (
        <li>{t('choice', { days: refundDays })}</li>
      )}
      <li>{t('told')}</li>
    </ul>
  );
}
