import type { Translation } from '../translation';

export const health: Translation<'health'> = {};
