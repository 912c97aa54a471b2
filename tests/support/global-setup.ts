import type { TestProject } from 'vitest/node';
import { runStack, type StackValues } from './running-stack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    stack: StackValues;
  }
}

/** One stack for all integration and database tests of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = await runStack(project.config.root);
  project.provide('stack', running.values);
  return () => running.stop();
}
