import type { ending as English } from '../en/ending.ts';
import type { Translation } from '../translation.ts';

export const ending: Translation<typeof English> = {};
