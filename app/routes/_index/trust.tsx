import { useLocale, useTranslations } from '~/messages/translations';
import { formatPlainDay } from '~/shared/time';
import { AppLink } from '~/ui/app-link';
import { Fact, Facts } from '~/ui/facts';
import { Section, Split, Wrap } from '~/ui/layout';
import { State } from '~/ui/state';
import type { Example } from './route';

/** What "verified" means, with a real doctor's licence beside it. */
export function Verified({ example }: { example: Example }) {
  const t = useTranslations('landing.verified');
  return (
    <Wrap>
      <Section id="verified" labelledBy="verified-h">
        <Split kind="even">
          <div className="prose">
            <h2 id="verified-h">{t('title')}</h2>
            <p>{t('source')}</p>
            <p>{t('lapsed')}</p>
            {example ? (
              <p>
                <AppLink to={`/doctors/${example.slug}#licence`}>{t('see')}</AppLink>
              </p>
            ) : null}
          </div>
          {example ? <LicenceFacts example={example} /> : null}
        </Split>
      </Section>
    </Wrap>
  );
}

function LicenceFacts({ example }: { example: NonNullable<Example> }) {
  const t = useTranslations('landing.verified');
  const locale = useLocale();
  const { licence } = example;
  return (
    <Facts>
      <Fact label={t('doctor')}>
        <bdi>{example.displayName}</bdi>, <bdi>{example.headline}</bdi>
      </Fact>
      <Fact label={t('register')}>{licence.registry}</Fact>
      <Fact label={t('licence')}>
        <bdi className="num">{licence.number}</bdi>
      </Fact>
      {licence.validUntil ? (
        <Fact label={t('until')}>{formatPlainDay(licence.validUntil, locale)}</Fact>
      ) : null}
      {licence.checkedOn ? (
        <Fact label={t('checked')}>
          <State kind="done">{t('checkedValid', { day: formatPlainDay(licence.checkedOn, locale) })}</State>
        </Fact>
      ) : null}
    </Facts>
  );
}

const PROMISES = ['reviews', 'clocks', 'price', 'refund'] as const;

export function Rely() {
  const t = useTranslations('landing.rely');
  return (
    <Wrap>
      <Section labelledBy="rely-h">
        <h2 id="rely-h">{t('title')}</h2>
        <ul className="rely">
          {PROMISES.map((promise) => (
            <li key={promise}>
              <h3>{t(`${promise}.title`)}</h3>
              <p>{t(`${promise}.text`)}</p>
            </li>
          ))}
        </ul>
      </Section>
    </Wrap>
  );
}
