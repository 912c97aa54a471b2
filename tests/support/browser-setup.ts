import { isBuilt, runBuild } from '../../supabase/local/commands/build.ts';
import { runStack } from './running-stack.ts';
import { stackClient } from './stack-client.ts';

/** A stack and the built application for the browser tests, handed over in E2E_STACK. */
export default async function setup(): Promise<() => Promise<void>> {
  const root = process.cwd();
  if (!isBuilt(root)) await runBuild(root);
  const running = await runStack(root);
  try {
    await stackClient(running.values).app();
  } catch (error) {
    await running.stop();
    throw error;
  }
  process.env.E2E_STACK = JSON.stringify(running.values);
  return () => running.stop();
}
