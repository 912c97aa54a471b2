import type { records as English } from '../en/records.ts';
import type { Translation } from '../translation.ts';

export const records: Translation<typeof English> = {};
