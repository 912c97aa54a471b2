import { test as base } from '@playwright/test';
import type { StackValues } from './running-stack.ts';
import { stackClient, type StackClient } from './stack-client.ts';

export { expect, type Page } from '@playwright/test';

/** Playwright's test on the running application: `baseURL` is its address, `stack` what stands behind it. */
export const test = base.extend<{ stack: StackClient }>({
  // Playwright reads the names of the first argument, so it must be a pattern.
  stack: async ({}, use) => {
    const values = JSON.parse(process.env.E2E_STACK ?? '{}') as StackValues;
    await use(stackClient(values));
  },
  baseURL: async ({ stack }, use) => use(stack.appUrl),
});
