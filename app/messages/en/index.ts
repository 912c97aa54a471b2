import { common } from './common';
import { errors } from './errors';
import { notices } from './notices';

/** English: the language the others are translated from. One file per part of the product. */
export const en = { common, errors, notices };
