import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startStack, type ChildName, type LogLine, type Stack } from '../../supabase/local/index.ts';
import { closeServer, freePort } from '../../supabase/local/ports.ts';
import { startApp, type App } from './app-server.ts';

/** What a test may know of the stack it runs on; plain data, because tests run in other processes. */
export type StackValues = {
  urls: Stack['urls'];
  keys: Stack['keys'];
  env: Record<string, string>;
  /** Address of the application that `app()` starts; the stack's mails link to it. */
  appUrl: string;
  /** Where jobs are run, processes killed and the shared application started. */
  controlUrl: string;
  workdir: string;
};

export type RunningStack = { values: StackValues; stop(): Promise<void> };

const LOG_LINES = 400;

function answer(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body ?? null));
}

type Operation = (argument: string) => Promise<unknown>;

function serveControl(operations: Record<string, Operation>) {
  return (req: IncomingMessage, res: ServerResponse) => {
    const [, name = '', argument = ''] = (req.url ?? '').split('/').map(decodeURIComponent);
    const operation = operations[name];
    if (!operation) return answer(res, 404, { error: `no operation ${name}` });
    operation(argument).then(
      (body) => answer(res, 200, body),
      (error: unknown) => answer(res, 500, { error: error instanceof Error ? error.message : String(error) }),
    );
  };
}

/**
 * Starts a throw-away stack on free ports. Scheduled jobs run only when a test asks for them.
 *
 * @param workdir folder that holds `supabase/`
 */
export async function runStack(workdir = process.cwd()): Promise<RunningStack> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'stack-'));
  const appUrl = `http://localhost:${await freePort()}`;
  const lines: LogLine[] = [];
  const log = (line: LogLine) => {
    lines.push(line);
    if (lines.length > LOG_LINES) lines.shift();
    if (process.env.STACK_LOG === '1') console.error(`${line.level} ${line.source}: ${line.message}`);
  };
  const stack = await startStack({ workdir, dataDir, ports: 'free', durable: false, tickMs: 0, appUrl, log });
  let app: Promise<App> | null = null;
  const control = createServer(
    serveControl({
      job: (name) => stack.runJob(name),
      kill: (name) => stack.kill(name as ChildName),
      ready: () => stack.ready(),
      processes: () => Promise.resolve(stack.processes()),
      log: () => Promise.resolve(lines),
      app: async () => {
        app ??= startApp({ env: stack.env, port: Number(new URL(appUrl).port) });
        return { url: (await app).url };
      },
    }),
  );
  await new Promise<void>((resolve) => control.listen(0, '127.0.0.1', resolve));
  const address = control.address();
  const controlPort = typeof address === 'object' && address ? address.port : 0;
  // A runner that is asked to end leaves at once, without tearing anything down; the processes of the stack then
  // end by themselves, and only the folder is left to remove.
  const removeFolder = () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
  process.once('exit', removeFolder);
  const stop = async () => {
    await closeServer(control);
    const running = await (app ?? Promise.resolve(null)).catch(() => null);
    await running?.stop();
    await stack.stop();
    removeFolder();
    process.off('exit', removeFolder);
  };
  return {
    values: {
      urls: stack.urls,
      keys: stack.keys,
      env: stack.env,
      appUrl,
      controlUrl: `http://127.0.0.1:${controlPort}`,
      workdir,
    },
    stop,
  };
}
