import { describe, expect, it } from 'vitest';
import { isReady, nextStep, type Onboarding } from './onboarding-schema';

const at = (...states: ('done' | 'later' | 'open')[]): Onboarding => ({
  steps: states.map((state, i) => ({ step: `s${i}`, required: i < 2, state })),
  verification: null,
  mayChange: null,
});

describe('nextStep', () => {
  it('goes on after a step and comes back to what was left out', () => {
    expect(nextStep(at('done', 'open', 'open'))).toBe('s1');
    expect(nextStep(at('open', 'done', 'open'), 's1')).toBe('s2');
    expect(nextStep(at('open', 'done', 'later'), 's2')).toBe('s0');
    expect(nextStep(at('done', 'done', 'later'), 's1')).toBeUndefined();
  });
});

describe('isReady', () => {
  it('looks at what is required', () => {
    expect(isReady(at('done', 'done', 'open'))).toBe(true);
    expect(isReady(at('done', 'open', 'done'))).toBe(false);
  });
});
