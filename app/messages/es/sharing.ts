import type { Translation } from '../translation';

export const sharing: Translation<'sharing'> = {};
