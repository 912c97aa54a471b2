import type { Translation } from '../translation';

export const takeAlong: Translation<'takeAlong'> = {};
