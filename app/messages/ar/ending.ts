import type { Translation } from '../translation';

export const ending: Translation<'ending'> = {};
