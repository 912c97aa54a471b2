import type { Translation } from '../translation';

export const booking: Translation<'booking'> = {};
