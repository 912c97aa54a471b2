import type { Translation } from '../translation';

export const common: Translation<'common'> = {};
