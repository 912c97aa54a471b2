import type { Translation } from '../translation';

export const doctors: Translation<'doctors'> = {};
