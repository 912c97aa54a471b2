import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { stopOnSignals } from './lifetime.ts';
import { failWith, timed } from './terminal.ts';

/** Everything that the built files are made of. */
const SOURCES = [
  'app',
  'public',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
  'supabase/local/commands/build.ts',
];

const HASH_FILE = 'build/.sources';

function filesBelow(target: string): string[] {
  if (!existsSync(target)) return [];
  if (!statSync(target).isDirectory()) return [target];
  return readdirSync(target, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function sourcesHash(root: string): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesBelow(path.join(root, source)))) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Whether `build/` was made from the sources as they are. */
export function isBuilt(root: string): boolean {
  const file = path.join(root, HASH_FILE);
  const made = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return made === sourcesHash(root) && existsSync(path.join(root, 'build', 'server.js'));
}

/** Runs a Node programme to its end; its output is the error when it fails. */
function runNode(root: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const endWithUs = () => child.kill();
    process.once('exit', endWithUs);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    }
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', endWithUs);
      if (code === 0) resolve();
      else reject(new Error(`The application could not be built:\n${output}`));
    });
  });
}

/** The client's and server's modules, by Remix. */
function buildRemix(root: string): Promise<void> {
  const require = createRequire(path.join(root, 'package.json'));
  const cli = path.join(path.dirname(require.resolve('@remix-run/dev/package.json')), 'dist', 'cli.js');
  return runNode(root, [cli, 'vite:build']);
}

/** The web server itself and its thread, as files that need no TypeScript loader. Packages stay outside. */
async function buildServer(root: string): Promise<void> {
  const [{ build }, { default: tsconfigPaths }] = await Promise.all([
    import('vite'),
    import('vite-tsconfig-paths'),
  ]);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [tsconfigPaths()],
    build: {
      ssr: true,
      outDir: 'build',
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: { server: 'app/server.ts', 'page-renderer.worker': 'app/platform/page-renderer.worker.ts' },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}

/** Builds the application for production into `build/`. */
export async function buildApp(root: string): Promise<void> {
  await rm(path.join(root, HASH_FILE), { force: true });
  const hash = sourcesHash(root);
  await buildRemix(root);
  await buildServer(root);
  writeFileSync(path.join(root, HASH_FILE), hash);
}

/** The same in a process of its own, so that the bundler's memory does not stay. */
export function runBuild(root: string): Promise<void> {
  return runNode(root, [path.join(root, 'supabase', 'local', 'setup.mjs'), 'build']);
}

export async function main(): Promise<void> {
  // Its exit takes the bundler along.
  stopOnSignals(() => Promise.resolve());
  await timed('build', () => buildApp(process.cwd())).catch(failWith);
}
