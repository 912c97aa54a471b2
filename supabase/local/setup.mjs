// The one entry of every npm script. Plain JavaScript without packages, because it installs them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const MIN_NODE = [20, 20];
const root = fileURLToPath(new URL('../../', import.meta.url));

const commands = {
  demo: './commands/demo.ts',
  dev: './commands/dev.ts',
  stack: './commands/stack.ts',
  build: './commands/build.ts',
  test: '../../tests/support/run-tests.ts',
  bench: '../../tests/bench/run.ts',
  'db:types': './commands/db-types.ts',
  'db:reset': './commands/db-reset.ts',
  'demo:code': './commands/demo-code.ts',
  'verify-receipt': '../../app/commands/verify-receipt.ts',
  words: '../../app/commands/words.ts',
  'verify-access-log': './commands/verify-access-log.ts',
  reconcile: '../../app/commands/reconcile.ts',
  'replay-webhooks': '../../app/commands/replay-webhooks.ts',
  'ledger-statement': '../../app/commands/ledger-statement.ts',
  'dispute-evidence': '../../app/commands/dispute-evidence.ts',
  backup: '../../app/commands/backup.ts',
  restore: '../../app/commands/restore.ts',
};

/** Commands that act on a running system, and so need its address and keys. */
const operating = new Set(['reconcile', 'replay-webhooks', 'ledger-statement', 'dispute-evidence']);

/** The variables of the shell, else those of .env, else those of the stack that `npm run demo` or `dev` keeps here. */
function loadEnvironment() {
  if (process.env.SUPABASE_URL) return;
  const file = ['.env', '.local/stack/stack.env'].map((name) => path.join(root, name)).find(existsSync);
  if (file) process.loadEnvFile(file);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return;
  fail(
    `Node ${MIN_NODE.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org`,
  );
}

function readPackages(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** Whether node_modules holds what the lock file says: npm notes there what it installed. */
function isInstalled() {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '' || entry.link) return true;
    const found = installed[place];
    // Builds for other platforms are in the lock file and never installed here.
    return found ? found.version === entry.version : Boolean(entry.optional);
  });
}

function install() {
  const start = Date.now();
  process.stderr.write('Installing dependencies (npm ci), once …\n');
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' };
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const result =
    npm && npm.endsWith('.js')
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.status !== 0) fail(`npm ci failed:\n${result.stderr || result.error?.message || ''}`);
  process.stderr.write(`✓ dependencies ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
}

checkNode();
const [command = '', ...args] = process.argv.slice(2);
const entry = commands[command];
if (!entry) fail(`Unknown command "${command}". There are: ${Object.keys(commands).join(', ')}.`);
if (!isInstalled()) install();
process.chdir(root);
if (operating.has(command)) loadEnvironment();
const { register } = await import('tsx/esm/api');
register();
const { main } = await import(entry);
await main?.(args);
