/** The evidence about a disputed payment, as the operators' command writes it too. */
export { describeEvidence, evidenceSchema } from '../../supabase/functions/_shared/payments/evidence.ts';
