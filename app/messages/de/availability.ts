import type { Translation } from '../translation';

export const availability: Translation<'availability'> = {};
