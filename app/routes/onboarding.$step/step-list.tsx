import { useTranslations } from '~/messages/translations';
import type { Onboarding } from '~/modules/accounts';
import { AppLink } from '~/ui/app-link';
import { Tray } from '~/ui/layout';
import { PlainList } from '~/ui/lists';
import { State } from '~/ui/state';
import { stepWords } from './step-words';

type StepListProps = {
  role: 'patient' | 'doctor';
  onboarding: Onboarding;
  /** The step of this page; none where all are over. */
  current?: string;
  search: string;
};

const KINDS = { done: 'done', later: 'off', open: 'next' } as const;

/** All steps with where they stand. Each is open at any time. */
export function StepList({ role, onboarding, current, search }: StepListProps) {
  const t = useTranslations('onboarding.list');
  const words = useTranslations();
  return (
    <Tray as="nav" labelledBy="steps">
      <h2 id="steps">{t('title')}</h2>
      <PlainList
        items={onboarding.steps.map(({ step, state, required }) => {
          const title = words(stepWords(role, step));
          return {
            key: step,
            main:
              step === current ? (
                <strong aria-current="step">{title}</strong>
              ) : (
                <AppLink to={`/onboarding/${step}${search}`}>{title}</AppLink>
              ),
            side: <State kind={KINDS[state]}>{t(state === 'open' && !required ? 'optional' : state)}</State>,
          };
        })}
      />
    </Tray>
  );
}
