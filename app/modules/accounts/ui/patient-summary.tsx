import { useLocale, useTranslations } from '~/messages/translations';
import { formatList } from '~/shared/lists';
import { languageName } from '~/shared/places';
import { Fact, Facts } from '~/ui/facts';
import { Stack } from '~/ui/layout';
import type { PatientSummary as Summary } from '../health-schema';

/** What the patient says of themselves, for the doctor before and during the consultation. */
export function PatientSummary({ summary }: { summary: Summary | null }) {
  const t = useTranslations('health.summary');
  const locale = useLocale();
  if (!summary) return null;
  const { emergencyName, emergencyRelation, emergencyPhone } = summary;
  return (
    <section aria-labelledby="health-h">
      <Stack gap={2}>
        <h2 id="health-h">{t('title')}</h2>
        <Facts plain>
          {(['allergies', 'conditions', 'medication'] as const).map((name) => (
            <Fact key={name} label={t(name)}>
              <bdi className="typed whitespace-pre-line">{summary[name] ?? t('unsaid')}</bdi>
            </Fact>
          ))}
          {summary.languages.length > 0 ? (
            <Fact label={t('languages')}>
              {formatList(
                summary.languages.map((code) => languageName(code, locale)),
                locale,
              )}
            </Fact>
          ) : null}
          {emergencyName && emergencyPhone ? (
            <Fact label={t('emergency')}>
              <bdi>{emergencyName}</bdi>
              {emergencyRelation ? (
                <>
                  , <bdi>{emergencyRelation}</bdi>
                </>
              ) : null}
              <br />
              <a href={`tel:${emergencyPhone.replace(/[^+0-9]/g, '')}`} dir="ltr" className="nb">
                {emergencyPhone}
              </a>
            </Fact>
          ) : null}
        </Facts>
        <p className="small soft">{t('own')}</p>
      </Stack>
    </section>
  );
}
