import path from 'node:path';
import { Child } from '../child.ts';
import { startStack } from '../index.ts';
import { checkPort } from '../ports.ts';
import { stopOnSignals } from './lifetime.ts';
import { failWith, printLog, printStep } from './terminal.ts';

function devProcess(root: string, port: number, env: Record<string, string>): Child {
  return new Child({
    name: 'app',
    command: () => ({
      file: process.execPath,
      args: ['--import', 'tsx', path.join(root, 'app', 'server.ts')],
      options: {
        cwd: root,
        env: { ...process.env, ...env, NODE_ENV: 'development', HOST: '127.0.0.1', PORT: String(port) },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    }),
    isReady: async () =>
      (await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(2000) })).ok,
    stopSignal: 'SIGTERM',
    // Its open hot-reload connections would keep it waiting.
    stopTimeoutMs: 2000,
    readyTimeoutMs: 60_000,
    log: printLog,
  });
}

/** The stack, restarted functions on change, and the application through Vite with hot reloading. */
export async function main(args: string[]): Promise<void> {
  const root = process.cwd();
  const port = Number(process.env.PORT ?? 3000);
  let stop: () => Promise<void> = () => Promise.resolve();
  stopOnSignals(() => stop());
  try {
    await checkPort({ port, label: 'application', variable: 'PORT' });
    const stack = await startStack({
      workdir: root,
      reset: args.includes('--reset'),
      appUrl: `http://localhost:${port}`,
      watchFunctions: true,
      log: printLog,
      onStep: printStep,
    });
    stop = () => stack.stop();
    const app = devProcess(root, port, stack.env);
    stop = async () => {
      await app.stop();
      await stack.stop();
    };
    await app.start();
    console.log(`Application ${stack.env.APP_URL}   inbox ${stack.urls.mail}   Stripe ${stack.urls.stripe}`);
  } catch (error) {
    await stop();
    failWith(error);
  }
}
