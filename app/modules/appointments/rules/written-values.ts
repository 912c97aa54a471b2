import type { FollowUp, PrescriptionLine, Written } from '../consultation-schema';

type Texts = {
  privateNote: string;
  sharedSummary: string;
  prescription: PrescriptionLine[];
  followUp: FollowUp | null;
};

/** What is stored, as the fields of the form show it. */
export const writtenValues = ({ followUp, ...texts }: Texts): Written => ({
  ...texts,
  followUpWeeks: followUp?.weeks ? String(followUp.weeks) : '',
  followUpMode: followUp?.mode ?? '',
  followUpText: followUp?.text ?? '',
});
