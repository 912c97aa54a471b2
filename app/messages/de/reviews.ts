import type { Translation } from '../translation';

export const reviews: Translation<'reviews'> = {};
