import type { awaited as English } from '../en/awaited.ts';
import type { Translation } from '../translation.ts';

export const awaited: Translation<typeof English> = {};
