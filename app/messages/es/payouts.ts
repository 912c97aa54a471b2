import type { Translation } from '../translation';

export const payouts: Translation<'payouts'> = {};
