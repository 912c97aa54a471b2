import type { Translation } from '../translation';

export const dashboard: Translation<'dashboard'> = {};
