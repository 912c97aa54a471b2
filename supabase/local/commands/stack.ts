import path from 'node:path';
import { parseArgs } from 'node:util';
import { startStack } from '../index.ts';
import { stopOnSignals } from './lifetime.ts';
import { failWith, printLog } from './terminal.ts';

const USAGE = 'Usage: npm run stack -- [--workdir DIR] [--data DIR] [--free-ports] [--no-seed] [--reset]';

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        workdir: { type: 'string' },
        data: { type: 'string' },
        'free-ports': { type: 'boolean', default: false },
        'no-seed': { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error });
  }
}

/** Runs the stack alone, for any folder that holds a `supabase/`, and prints what `supabase status -o env` prints. */
export async function main(args: string[]): Promise<void> {
  try {
    const given = readArguments(args);
    let stop: () => Promise<void> = () => Promise.resolve();
    stopOnSignals(() => stop());
    // npm runs scripts in the project's own folder; a relative folder is meant from where it was typed.
    const from = process.env.INIT_CWD ?? process.cwd();
    const stack = await startStack({
      workdir: given.workdir === undefined ? process.cwd() : path.resolve(from, given.workdir),
      dataDir: given.data === undefined ? undefined : path.resolve(from, given.data),
      reset: given.reset,
      ports: given['free-ports'] ? 'free' : 'config',
      seed: given['no-seed'] ? 'never' : 'if-new',
      watchFunctions: true,
      log: printLog,
      onStep: ({ name, ms }) => console.error(`✓ ${name} ${(ms / 1000).toFixed(1)} s`),
    });
    stop = () => stack.stop();
    for (const [name, value] of Object.entries(stack.statusEnv)) console.log(`${name}="${value}"`);
    console.error('Running. Ctrl-C ends it.');
  } catch (error) {
    failWith(error);
  }
}
