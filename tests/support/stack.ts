import { inject } from 'vitest';
import { stackClient } from './stack-client.ts';

/** The stack that all integration and database tests of this run share. */
export const stack = stackClient(inject('stack'));
