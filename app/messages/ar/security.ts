import type { Translation } from '../translation';

export const security: Translation<'security'> = {};
