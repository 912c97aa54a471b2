import { useTimeZone } from 'use-intl';
import { useLocale, useTranslations } from '~/messages/translations';
import { formatMoment } from '~/shared/time';
import { Log } from '~/ui/lists';
import type { VerificationLine } from '../verification-schema';

/** The lines of a verification with what was asked, answered and given as the reason. */
export function VerificationLog({ lines }: { lines: VerificationLine[] }) {
  const t = useTranslations('verification.history');
  const locale = useLocale();
  const zone = useTimeZone() ?? 'UTC';
  const sentence = ({ kind, by, byName }: VerificationLine) =>
    by === 'administrator' && !byName
      ? t(`did.${kind}`)
      : t(`by.${by}`, { what: t(`did.${kind}`), name: byName ?? '' });
  return (
    <Log
      entries={lines.map((line) => ({
        key: String(line.id),
        dateTime: line.at,
        when: formatMoment(line.at, zone, locale),
        what: (
          <>
            {sentence(line)}
            {line.text ? (
              <>
                <br />
                <bdi className="small soft wrap-anywhere whitespace-pre-line">{line.text}</bdi>
              </>
            ) : null}
          </>
        ),
      }))}
    />
  );
}
