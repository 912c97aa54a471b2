import type { consultations as English } from '../en/consultations.ts';
import type { Translation } from '../translation.ts';

export const consultations: Translation<typeof English> = {};
