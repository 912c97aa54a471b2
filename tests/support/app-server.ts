import { existsSync } from 'node:fs';
import path from 'node:path';
import { Child } from '../../supabase/local/child.ts';
import { freePort } from '../../supabase/local/ports.ts';

export type App = {
  url: string;
  /** Process id, for measuring. */
  pid(): number | undefined;
  /** What it has logged so far, one JSON object per line. */
  output(): string[];
  stop(): Promise<void>;
};

export type AppOptions = {
  /** The stack's variables; PORT, HOST and NODE_ENV are added. */
  env: Record<string, string>;
  port?: number;
  root?: string;
};

/** Starts the built application in production mode and waits until it answers. */
export async function startApp({ env, port, root = process.cwd() }: AppOptions): Promise<App> {
  const file = path.join(root, 'build', 'server.js');
  if (!existsSync(file)) throw new Error('build/server.js is missing; run `npm run build` first');
  const chosen = port ?? (await freePort());
  const lines: string[] = [];
  const child = new Child({
    name: 'app',
    command: () => ({
      file: process.execPath,
      args: [file],
      options: {
        cwd: root,
        env: {
          PATH: process.env.PATH,
          APP_URL: `http://localhost:${chosen}`,
          PSEUDO_LANGUAGES: 'on',
          // Tests come from one address and are many; those of the limits start an application of their own.
          RATE_LIMITS: 'off',
          // Tests stand where a proxy would, and say who is asking.
          TRUSTED_PROXIES: 'loopback',
          API_CORS_ORIGINS: 'https://partner.example',
          ...env,
          NODE_ENV: 'production',
          HOST: '127.0.0.1',
          PORT: String(chosen),
        },
      },
    }),
    isReady: async () =>
      (await fetch(`http://127.0.0.1:${chosen}/healthz`, { signal: AbortSignal.timeout(2000) })).ok,
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 3000,
    log: ({ message }) => lines.push(message),
  });
  try {
    await child.start();
  } catch (error) {
    throw new Error(`The application did not start:\n${lines.slice(-20).join('\n')}`, { cause: error });
  }
  return {
    url: `http://localhost:${chosen}`,
    pid: () => child.pid,
    output: () => [...lines],
    stop: () => child.stop(),
  };
}
