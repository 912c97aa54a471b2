import { existsSync, readdirSync, readFileSync, watch, type FSWatcher } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { denoBinary } from './binaries.ts';
import { bareEnv, Child, tellsOfError } from './child.ts';
import type { StackConfig } from './config.ts';
import { freePort } from './ports.ts';
import type { Upstream } from './postgrest.ts';
import type { Log } from './types.ts';

export type FunctionsServer = {
  child: Child;
  upstream: () => Upstream;
  verifyJwt: (name: string) => boolean;
  names(): string[];
  close(): void;
};

export type FunctionsOptions = {
  workdir: string;
  runDir: string;
  config: StackConfig;
  env: Record<string, string>;
  watch: boolean;
  log: Log;
};

type EdgeFunction = { name: string; entrypoint: string; dir: string; denoJson: string };
type DenoConfig = {
  imports?: Record<string, string>;
  scopes?: Record<string, Record<string, string>>;
  compilerOptions?: Record<string, unknown>;
};

/** Long enough for an editor to finish saving several files. */
const WATCH_PAUSE_MS = 150;

function functionsDir(workdir: string): string {
  return path.join(workdir, 'supabase', 'functions');
}

/** Every folder of `supabase/functions` with an entry file, unless config.toml switches it off. */
export function listFunctions(workdir: string, config: StackConfig): EdgeFunction[] {
  const root = functionsDir(workdir);
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[A-Za-z][A-Za-z0-9_-]*$/.test(entry.name))
    .map(({ name }) => {
      const dir = path.join(root, name);
      const own = config.functions[name];
      const base = path.join(workdir, 'supabase');
      const entrypoint = own?.entrypoint ? path.resolve(base, own.entrypoint) : path.join(dir, 'index.ts');
      const denoJson = own?.import_map ? path.resolve(base, own.import_map) : path.join(dir, 'deno.json');
      return { name, dir, entrypoint, denoJson };
    })
    .filter(({ name, entrypoint }) => existsSync(entrypoint) && config.functions[name]?.enabled !== false)
    .sort((a, b) => a.name.localeCompare(b.name));
}

function resolveImports(imports: Record<string, string>, dir: string): Record<string, string> {
  const base = pathToFileURL(`${dir}/`);
  return Object.fromEntries(
    Object.entries(imports).map(([name, target]) => [
      name,
      /^\.{0,2}\//.test(target) ? new URL(target, base).href : target,
    ]),
  );
}

/**
 * One configuration for the one process: what each function's own deno.json imports holds inside its folder; what
 * lies beside the functions (`_shared`) sees the imports of all of them.
 */
function mergeDenoConfigs(root: string, functions: EdgeFunction[]): DenoConfig {
  const merged: Required<DenoConfig> = { imports: {}, scopes: {}, compilerOptions: {} };
  for (const { dir, denoJson } of functions) {
    if (!existsSync(denoJson)) continue;
    const own = JSON.parse(readFileSync(denoJson, 'utf8')) as DenoConfig;
    const imports = resolveImports(own.imports ?? {}, path.dirname(denoJson));
    merged.scopes[pathToFileURL(`${dir}/`).href] = imports;
    const shared = pathToFileURL(`${root}/`).href;
    merged.scopes[shared] = { ...merged.scopes[shared], ...imports };
    Object.assign(merged.compilerOptions, own.compilerOptions);
  }
  return merged;
}

async function writeDenoConfig(o: FunctionsOptions, functions: EdgeFunction[]): Promise<string> {
  await mkdir(o.runDir, { recursive: true });
  const file = path.join(o.runDir, 'deno.json');
  await writeFile(file, JSON.stringify(mergeDenoConfigs(functionsDir(o.workdir), functions), null, 2));
  return file;
}

function denoArguments(
  o: FunctionsOptions,
  denoJson: string,
  port: number,
  functions: EdgeFunction[],
): string[] {
  const settings = {
    port,
    functions: functions.map(({ name, entrypoint }) => ({
      name,
      entrypoint: pathToFileURL(entrypoint).href,
    })),
  };
  // The project's own packages, no network; a project without them lets Deno fetch what its functions name.
  const modules = existsSync(path.join(o.workdir, 'node_modules')) ? 'manual' : 'none';
  return [
    'run',
    `--config=${denoJson}`,
    `--node-modules-dir=${modules}`,
    '--no-lock',
    '--no-prompt',
    '--quiet',
    // What the hosted runtime allows: no writing of files, no programmes.
    '--allow-net',
    '--allow-env',
    '--allow-read',
    '--allow-sys',
    fileURLToPath(new URL('./functions-runner.ts', import.meta.url)),
    JSON.stringify(settings),
  ];
}

function watchFiles(o: FunctionsOptions, child: Child, refresh: () => Promise<void>): FSWatcher | null {
  const root = functionsDir(o.workdir);
  if (!o.watch || !existsSync(root)) return null;
  let timer: NodeJS.Timeout | undefined;
  return watch(root, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      o.log({ level: 'info', source: 'functions', message: 'a file changed, starting again' });
      refresh()
        .then(() => child.restart())
        .catch((error) => o.log({ level: 'error', source: 'functions', message: String(error) }));
    }, WATCH_PAUSE_MS);
  });
}

/** Functions write JSON lines with a level; what the runner itself reports is a fault. */
function classify(line: string): 'info' | 'warn' | 'error' {
  if (line.startsWith('{')) return tellsOfError(line) ? 'error' : 'info';
  return /could not be loaded|background work failed|unhandled rejection|^error:/.test(line)
    ? 'error'
    : 'info';
}

async function isReady(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/_ready`, { signal: AbortSignal.timeout(10_000) });
  return response.status === 204;
}

/** Describes the process that serves all functions; null when the project has none. */
export async function createFunctions(o: FunctionsOptions): Promise<FunctionsServer | null> {
  let functions = listFunctions(o.workdir, o.config);
  if (functions.length === 0 && !o.watch) return null;
  const port = await freePort();
  let denoJson = await writeDenoConfig(o, functions);
  const child = new Child({
    name: 'functions',
    command: () => ({
      file: denoBinary(),
      args: denoArguments(o, denoJson, port, functions),
      options: { cwd: o.workdir, env: bareEnv({ NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1', ...o.env }) },
    }),
    isReady: () => isReady(port),
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 8000,
    readyTimeoutMs: 60_000,
    classify,
    log: o.log,
  });
  const watcher = watchFiles(o, child, async () => {
    functions = listFunctions(o.workdir, o.config);
    denoJson = await writeDenoConfig(o, functions);
  });
  return {
    child,
    upstream: () => ({ host: '127.0.0.1', port }),
    // A name that is no function is answered with 404 by the runner, not with a question for a token.
    verifyJwt: (name) =>
      functions.some((each) => each.name === name) && (o.config.functions[name]?.verify_jwt ?? true),
    names: () => functions.map(({ name }) => name),
    close: () => watcher?.close(),
  };
}
