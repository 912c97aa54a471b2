import { Fragment } from 'react';
import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import type { PaidSum } from '~/modules/payments/index.server';
import { Fact, Facts } from '~/ui/facts';
import { State, type StateKind } from '~/ui/state';

const LINES = [
  { key: 'held', glyph: 'held' },
  { key: 'refunded', glyph: 'back' },
  { key: 'released', glyph: 'done' },
] as const satisfies { key: keyof PaidSum; glyph: StateKind }[];

/** What the patient has paid, by where it is; amounts of nothing are left out. */
export function Money({ paid }: { paid: PaidSum[] }) {
  const t = useTranslations('dashboard.money');
  const { money } = useReader();
  if (paid.length === 0) return null;
  return (
    <section aria-labelledby="money-h">
      <h2 id="money-h" className="as3">
        {t('title')}
      </h2>
      <Facts sum>
        {paid.map((sum) => (
          <Fragment key={sum.currency}>
            {LINES.filter(({ key }) => sum[key] > 0).map(({ key, glyph }) => (
              <Fact key={key} label={<State kind={glyph}>{t(key)}</State>}>
                {money({ amount: sum[key], currency: sum.currency })}
              </Fact>
            ))}
          </Fragment>
        ))}
      </Facts>
    </section>
  );
}
