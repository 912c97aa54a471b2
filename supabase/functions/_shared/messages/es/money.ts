import type { money as English } from '../en/money.ts';
import type { Translation } from '../translation.ts';

export const money: Translation<typeof English> = {};
