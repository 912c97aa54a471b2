const STEPS = {
  patient: ['you', 'consents', 'health', 'photo'],
  doctor: ['you', 'practice', 'licence', 'fee', 'photo', 'consents', 'send'],
} as const;

type Role = keyof typeof STEPS;
type Words = 'title' | 'lead';
type Key<W extends Words> = {
  [R in Role]: `onboarding.steps.${R}.${(typeof STEPS)[R][number]}.${W}`;
}[Role];

/** Where the words of a step are in the catalogue. @throws for a step that nobody has */
export function stepWords<W extends Words = 'title'>(
  role: Role,
  step: string,
  word: W = 'title' as W,
): Key<W> {
  const known = (STEPS[role] as readonly string[]).includes(step);
  if (!known) throw new Error(`no words for the step ${step}`);
  return `onboarding.steps.${role}.${step}.${word}` as Key<W>;
}
