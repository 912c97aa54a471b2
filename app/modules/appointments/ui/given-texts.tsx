import type { ConsultationVersion } from '../consultation-schema';
import { FollowUpAdvice, PrescriptionList } from './prescription-list';

/** What a doctor gave a patient in writing: the summary, the medicines, what comes next. */
export function GivenTexts({ version }: { version: ConsultationVersion }) {
  return (
    <div className="stack stack-5">
      <div className="max-w-[62ch] typed whitespace-pre-line wrap-anywhere">{version.sharedSummary}</div>
      <PrescriptionList lines={version.prescription} />
      <FollowUpAdvice followUp={version.followUp} />
    </div>
  );
}
