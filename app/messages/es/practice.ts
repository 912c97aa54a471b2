import type { Translation } from '../translation';

export const practice: Translation<'practice'> = {};
