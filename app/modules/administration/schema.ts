import { z } from 'zod';

/** Longest reason of an act, in characters. */
const REASON_MAX = 1000;

/** Why an administrator acts; every act has one. Messages are keys of the `errors` catalogue. */
export const reasonSchema = z
  .string({ error: 'actReasonMissing' })
  .trim()
  .min(1, 'actReasonMissing')
  .max(REASON_MAX, 'actReasonLong');

/** The form of an act that asks for nothing but a reason. */
export const reasonFormSchema = z.object({ reason: reasonSchema });
