import type { Translation } from '../translation';

export const consultation: Translation<'consultation'> = {};
