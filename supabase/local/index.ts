import path from 'node:path';
import { Closers } from './closers.ts';
import { assemble } from './stack.ts';
import type { Settings } from './stack-ground.ts';
import type { Stack, StackOptions } from './types.ts';

export { PortTakenError } from './ports.ts';
export type { ChildName, LogLine, Stack, StackOptions, Step } from './types.ts';

/** The stand-ins accept what a real service would not; nobody may take them for the real thing by accident. */
function refuseProduction(): void {
  if (process.env.NODE_ENV === 'production' && process.env.ALLOW_LOCAL_STACK !== '1') {
    throw new Error(
      'The local stack does not start with NODE_ENV=production. Set ALLOW_LOCAL_STACK=1 if that is really meant.',
    );
  }
}

/**
 * Starts everything a Supabase project needs on this machine, from the `supabase/` folder of a project: Postgres,
 * PostgREST, Edge Functions, and stand-ins for Auth, Storage, Stripe and Postmark. All of it listens on loopback only.
 *
 * @throws PortTakenError when another programme uses a port; nothing is left running then
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  refuseProduction();
  const workdir = path.resolve(options.workdir ?? process.cwd());
  const settings: Settings = {
    workdir,
    dataDir: path.resolve(options.dataDir ?? path.join(workdir, '.local', 'stack')),
    reset: options.reset ?? false,
    ports: options.ports ?? 'config',
    durable: options.durable ?? true,
    migrate: options.migrate ?? true,
    seed: options.seed ?? 'if-new',
    appUrl: options.appUrl ?? 'http://localhost:3000',
    watchFunctions: options.watchFunctions ?? false,
    tickMs: options.tickMs ?? 1000,
    log: options.log ?? (() => undefined),
    onStep: options.onStep ?? (() => undefined),
  };
  const closers = new Closers();
  try {
    return await assemble(settings, closers);
  } catch (error) {
    await closers.run();
    throw error;
  }
}
