import type { Translation } from '../translation';

export const notices: Translation<'notices'> = {};
