import type { Translation } from '../translation';

export const onboarding: Translation<'onboarding'> = {};
