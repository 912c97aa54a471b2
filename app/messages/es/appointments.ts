import type { Translation } from '../translation';

export const appointments: Translation<'appointments'> = {};
