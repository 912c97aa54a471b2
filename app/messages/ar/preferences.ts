import type { Translation } from '../translation';

export const preferences: Translation<'preferences'> = {};
