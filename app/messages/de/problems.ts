import type { Translation } from '../translation';

export const problems: Translation<'problems'> = {};
