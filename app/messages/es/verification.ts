import type { Translation } from '../translation';

export const verification: Translation<'verification'> = {};
