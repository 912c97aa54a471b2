import type { problems as English } from '../en/problems.ts';
import type { Translation } from '../translation.ts';

export const problems: Translation<typeof English> = {};
