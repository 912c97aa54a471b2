import type { Translation } from '../translation';

export const awaited: Translation<'awaited'> = {};
