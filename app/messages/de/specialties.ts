import type { Translation } from '../translation';

export const specialties: Translation<'specialties'> = {};
