import { Fragment } from 'react';
import { useTranslations } from '~/messages/translations';
import type { Money } from '~/shared/money';
import { Fact, Facts } from '~/ui/facts';
import { State } from '~/ui/state';
import type { DoctorDay } from '../schema';
import { useReader } from './use-reader';

type DoctorMoneyProps = { money: DoctorDay['money']; due: Money[] };

/** What a doctor has coming, after the fee, in each currency: held, soon released, released. */
export function DoctorMoney({ money, due }: DoctorMoneyProps) {
  const t = useTranslations('payouts.sums');
  const reader = useReader();
  return (
    <section aria-labelledby="money-h">
      <h2 id="money-h" className="as3">
        {t('title')}
      </h2>
      {money.length === 0 ? <p className="small soft">{t('none')}</p> : null}
      {money.length > 0 ? (
        <Facts sum>
          {money.map(({ currency, heldNet, releasedThisMonth, released }) => {
            const show = (amount: number) => reader.money({ amount, currency });
            const soon = due.find((sum) => sum.currency === currency)?.amount ?? 0;
            return (
              <Fragment key={currency}>
                <Fact label={<State kind="held">{t('held')}</State>}>{show(heldNet)}</Fact>
                {soon > 0 ? <Fact label={<State kind="held">{t('due')}</State>}>{show(soon)}</Fact> : null}
                <Fact label={<State kind="done">{t('releasedThisMonth')}</State>}>
                  {show(releasedThisMonth)}
                </Fact>
                <Fact label={<State kind="done">{t('released')}</State>}>{show(released)}</Fact>
              </Fragment>
            );
          })}
        </Facts>
      ) : null}
    </section>
  );
}
