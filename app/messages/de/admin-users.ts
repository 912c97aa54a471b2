import type { Translation } from '../translation';

export const adminUsers: Translation<'adminUsers'> = {};
