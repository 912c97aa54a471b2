/** The built server as a process that a test may signal and see end. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { freePort } from '../../../../supabase/local/ports.ts';
import { eventually } from '../../../support/processes.ts';

type Line = { msg?: string; requests?: number; whole?: boolean; [name: string]: unknown };

export type ServerProcess = {
  url: string;
  port: number;
  signal(signal: NodeJS.Signals): void;
  exited: Promise<number | null>;
  lines(): Line[];
  errors(): string;
  /** Process ids of its workers. */
  workers(): number[];
};

const started: ChildProcess[] = [];

/** Ends whatever a failed test left. */
export function endAll(): void {
  for (const child of started.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
}

type Options = { env: Record<string, string>; port?: number; file?: string };

/** Starts it; does not wait until it serves. */
export async function spawnServer({ env, port, file = 'build/server.js' }: Options): Promise<ServerProcess> {
  const chosen = port ?? (await freePort());
  const child = spawn(process.execPath, [file], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      APP_URL: `http://localhost:${chosen}`,
      ...env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(chosen),
    },
  });
  started.push(child);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const children = `/proc/${child.pid}/task/${child.pid}/children`;
  return {
    url: `http://localhost:${chosen}`,
    port: chosen,
    signal: (signal) => void child.kill(signal),
    exited: once(child, 'close').then(([code]) => code as number | null),
    lines: () =>
      output.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : [])),
    errors: () => errors,
    workers: () => readFileSync(children, 'utf8').trim().split(' ').filter(Boolean).map(Number),
  };
}

/** Starts it and waits until as many processes listen. */
export async function startServer(options: Options, processes = 1): Promise<ServerProcess> {
  const server = await spawnServer(options);
  await eventually(() => {
    const listening = server.lines().filter(({ msg }) => msg === 'listening').length;
    if (listening < processes) throw new Error(`does not listen: ${server.errors()}`);
  }, 40_000);
  return server;
}

/** A connection that says nothing by itself. */
export async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.resume();
  return socket;
}
