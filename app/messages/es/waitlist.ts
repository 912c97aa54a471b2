import type { Translation } from '../translation';

export const waitlist: Translation<'waitlist'> = {};
