import type { Translation } from '../translation';

export const consents: Translation<'consents'> = {};
