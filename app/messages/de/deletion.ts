import type { Translation } from '../translation';

export const deletion: Translation<'deletion'> = {};
