import type { Translation } from '../translation';

export const records: Translation<'records'> = {};
