import type { common as English } from '../en/common.ts';
import type { Translation } from '../translation.ts';

export const common: Translation<typeof English> = {};
