import { useLocale, useTranslations } from '~/messages/translations';
import { formatMoney } from '~/shared/money';
import { Lanes } from '~/ui/lanes';
import type { Example } from './route';

/** How a held payment works: drawn, and in three steps. */
export function Payment({ example }: { example: Example }) {
  const t = useTranslations('landing.payment');
  const locale = useLocale();
  const visit = example?.visitTypes[0] ?? { amount: 9500, currency: 'EUR' };
  const amount = formatMoney(visit, locale);
  return (
    <section className="band" id="payment" aria-labelledby="payment-h">
      <div className="wrap">
        <h2 id="payment-h">{t('title')}</h2>
        <Lanes
          from={t('lanes.you')}
          middle={t('lanes.platform')}
          to={t('lanes.doctor')}
          back={t('lanes.back')}
          held={t('lanes.held', { amount })}
          released={t('lanes.released')}
        />
        <ol className="steps3">
          <li>
            <h3>{t('book.title')}</h3>
            <p>{t('book.text', { amount })}</p>
          </li>
          <li>
            <h3>{t('held.title')}</h3>
            <p>{t('held.text')}</p>
          </li>
          <li>
            <h3>{t('released.title')}</h3>
            <p>{t('released.text')}</p>
          </li>
        </ol>
      </div>
    </section>
  );
}
