import type { Translation } from '../translation';

export const guests: Translation<'guests'> = {};
