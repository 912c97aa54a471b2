import { useLocale, useTranslations } from '~/messages/translations';
import { describeDocument, type MoneyDocument } from '~/modules/payments';
import { Fact, Facts } from '~/ui/facts';
import { QrCode } from '~/ui/qr-code';
import { Receipt } from '~/ui/receipt';

type DocumentPaperProps = { document: MoneyDocument; code: { size: number; path: string } };

/** A receipt, note or statement as a sheet that prints alone. */
export function DocumentPaper({ document, code }: DocumentPaperProps) {
  const t = useTranslations('receipts');
  const { title, number, issued, facts, sums, note } = describeDocument(document, t, useLocale());
  return (
    <Receipt
      title={title}
      meta={
        <>
          <bdi className="num">{number}</bdi>
          <br />
          {issued}
        </>
      }
      small={note}
    >
      <Facts>
        {facts.map(({ label, value }) => (
          <Fact key={label} label={label}>
            <bdi className="typed whitespace-pre-line wrap-anywhere">{value}</bdi>
          </Fact>
        ))}
      </Facts>
      <Facts sum>
        {sums.map(({ label, value, total }) => (
          <Fact key={label} label={label} total={total}>
            {value}
          </Fact>
        ))}
      </Facts>
      <div className="receipt-code">
        <QrCode {...code} label={t('paper.code')} />
        <p className="small soft">{t('paper.codeText')}</p>
      </div>
    </Receipt>
  );
}
