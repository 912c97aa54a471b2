import type { Translation } from '../translation';

export const receipts: Translation<'receipts'> = {};
