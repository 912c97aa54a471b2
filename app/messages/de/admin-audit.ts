import type { Translation } from '../translation';

export const adminAudit: Translation<'adminAudit'> = {};
