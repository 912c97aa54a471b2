import type { Translation } from '../translation';

export const admin: Translation<'admin'> = {};
