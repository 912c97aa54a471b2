import type { Translation } from '../translation';

export const directions: Translation<'directions'> = {};
