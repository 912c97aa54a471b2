import type { Translation } from '../translation';

export const calendars: Translation<'calendars'> = {};
