import { z } from 'zod';

export const onboardingSchema = z.object({
  steps: z.array(
    z.object({ step: z.string(), required: z.boolean(), state: z.enum(['done', 'later', 'open']) }),
  ),
  /** Of a doctor; null for patients. */
  verification: z.enum(['draft', 'pending', 'asked', 'verified', 'refused', 'suspended']).nullable(),
  /** Whether a doctor may still change what is verified; null for patients. */
  mayChange: z.boolean().nullable(),
});
/** Where somebody stands with the first steps. */
export type Onboarding = z.infer<typeof onboardingSchema>;

/** The step to go on with: the first open one after this, else the first open one; undefined when there is none. */
export function nextStep({ steps }: Onboarding, after?: string): string | undefined {
  const at = steps.findIndex(({ step }) => step === after);
  const isOpen = ({ state }: { state: string }) => state === 'open';
  return (steps.slice(at + 1).find(isOpen) ?? steps.find(isOpen))?.step;
}

/** Whether nothing that is required is open. */
export const isReady = ({ steps }: Onboarding) =>
  steps.every(({ required, state }) => !required || state === 'done');
