import { startStack } from '../index.ts';
import { stopOnSignals } from './lifetime.ts';
import { failWith, printLog, printStep } from './terminal.ts';

/** Throws the kept data away, applies every migration and seeds again. The stack must not be running. */
export async function main(): Promise<void> {
  let stop: () => Promise<void> = () => Promise.resolve();
  stopOnSignals(() => stop());
  try {
    const stack = await startStack({ reset: true, tickMs: 0, log: printLog, onStep: printStep });
    stop = () => stack.stop();
    await stop();
    process.exit(0);
  } catch (error) {
    failWith(error);
  }
}
