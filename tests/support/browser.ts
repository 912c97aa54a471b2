import { expect, test as base, type Page } from '@playwright/test';
import type { StackValues } from './running-stack.ts';
import { stackClient, type StackClient } from './stack-client.ts';

export { expect, type Page } from '@playwright/test';

type Fixtures = { stack: StackClient; policyKept: void };

/** Playwright's test on the running application: `baseURL` is its address, `stack` what stands behind it. */
export const test = base.extend<Fixtures>({
  // Playwright reads the names of the first argument, so it must be a pattern.
  stack: async ({}, use) => {
    const values = JSON.parse(process.env.E2E_STACK ?? '{}') as StackValues;
    await use(stackClient(values));
  },
  baseURL: async ({ stack }, use) => use(stack.appUrl),
  // No page of any test tries what its Content-Security-Policy forbids; the browser says so on its console.
  policyKept: [
    async ({ context }, use) => {
      const broken: string[] = [];
      context.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text()))
          broken.push(`${message.page()?.url()}: ${message.text()}`);
      });
      await use();
      expect(broken).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Waits until React has taken the page over, so that what is clicked and typed is its own; where there are no scripts,
 * for nothing. A quiet network says too little: a busy machine may run the scripts long after they have arrived.
 */
export async function ready(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) return;
  const isTaken = () => Object.keys(document.body).some((name) => name.startsWith('__reactProps$'));
  await expect(async () => expect(await page.evaluate(isTaken)).toBe(true)).toPass({ timeout: 30_000 });
}
