import { useTranslations } from '~/messages/translations';
import type { FollowUp, PrescriptionLine } from '../consultation-schema';

type PrescriptionListProps = { lines: PrescriptionLine[]; level?: 'h2' | 'h3' | 'h4' };

const filled = (...parts: string[]) => parts.filter((part) => part !== '').join(', ');

/** A prescription to read: what, then how much, how often and how long. */
export function PrescriptionList({ lines, level: Heading = 'h3' }: PrescriptionListProps) {
  const t = useTranslations('consultation.prescription');
  if (lines.length === 0) return null;
  return (
    <div className="stack stack-2">
      <Heading className={Heading === 'h4' ? 'as4' : undefined}>{t('title')}</Heading>
      <ol className="stack stack-3 list-decimal ps-6">
        {lines.map((line, index) => (
          <li key={index} className="wrap-anywhere">
            <p>
              <b>
                <bdi>{filled(line.drug, line.strength)}</bdi>
              </b>
              {line.form ? <>, {line.form}</> : null}
            </p>
            <p className="typed">{filled(line.dose, line.frequency, line.duration)}</p>
            {line.note ? <p className="typed small soft">{line.note}</p> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** When and how to meet again, as the doctor advises. */
export function FollowUpAdvice({ followUp }: { followUp: FollowUp | null }) {
  const t = useTranslations('consultation.followUp');
  if (!followUp) return null;
  const { weeks, mode, text } = followUp;
  return (
    <div className="stack stack-1">
      {weeks === null ? null : <p>{t(mode ? `after.${mode}` : 'after.any', { weeks })}</p>}
      {text ? <p className="typed whitespace-pre-line wrap-anywhere">{text}</p> : null}
    </div>
  );
}
