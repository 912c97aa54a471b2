import type { Translation } from '../translation';

export const files: Translation<'files'> = {};
