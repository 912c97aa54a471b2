import type { Translation } from '../translation';

export const errors: Translation<'errors'> = {};
