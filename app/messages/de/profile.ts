import type { Translation } from '../translation';

export const profile: Translation<'profile'> = {};
