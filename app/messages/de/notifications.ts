import type { Translation } from '../translation';

export const notifications: Translation<'notifications'> = {};
