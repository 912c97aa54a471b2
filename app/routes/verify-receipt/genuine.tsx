import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import type { DocumentClaims } from '~/modules/payments';
import type { DocumentStanding } from '~/modules/payments/index.server';
import { Fact, Facts } from '~/ui/facts';
import { Notice } from '~/ui/notice';

type GenuineProps = { claims: DocumentClaims; standing: DocumentStanding | null };

/** What a genuine paper says, and what has become of it since. */
export function Genuine({ claims, standing }: GenuineProps) {
  const t = useTranslations('receipts');
  const { money, day } = useReader();
  return (
    <section aria-labelledby="genuine-h" className="stack stack-4 mb-6" role="status">
      <Notice kind={standing ? 'done' : 'stop'} title={standing ? t('verify.genuine') : undefined}>
        {standing ? t('verify.genuineText') : t('verify.unknown')}
      </Notice>
      <h2 id="genuine-h" className="as3">
        {t('verify.onPaper')}
      </h2>
      <Facts>
        <Fact label={t('verify.kind')}>{t(`kind.${claims.kind}`)}</Fact>
        <Fact label={t('verify.number')}>
          <bdi className="num">{claims.num}</bdi>
        </Fact>
        <Fact label={t('verify.issued')}>{day(new Date(claims.iat * 1000).toISOString(), 'long')}</Fact>
        <Fact label={t('verify.reference')}>
          <bdi className="num">{claims.ref}</bdi>
        </Fact>
        <Fact label={t('verify.sum')}>{money({ amount: claims.amt, currency: claims.cur })}</Fact>
      </Facts>
      {standing ? <Standing standing={standing} /> : null}
    </section>
  );
}

function Standing({ standing }: { standing: DocumentStanding }) {
  const t = useTranslations('receipts.verify');
  const { money } = useReader();
  const { refundedAmount, currency, corrected } = standing;
  return (
    <>
      <h3>{t('today')}</h3>
      {refundedAmount === null ? null : (
        <p>
          {refundedAmount > 0
            ? t('refunded', { sum: money({ amount: refundedAmount, currency }) })
            : t('refundedNone')}
        </p>
      )}
      <p>{corrected ? t('corrected') : t('uncorrected')}</p>
    </>
  );
}
