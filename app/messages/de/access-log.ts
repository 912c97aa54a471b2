import type { Translation } from '../translation';

export const accessLog: Translation<'accessLog'> = {};
