import path from 'node:path';
import { Child, tellsOfError } from '../child.ts';
import { startStack, type Stack } from '../index.ts';
import { memoryOf } from '../memory.ts';
import { checkPort } from '../ports.ts';
import { isBuilt, runBuild } from './build.ts';
import { addDemoFactor } from './demo-administrator.ts';
import { addDemoFiles } from './demo-files.ts';
import { findScanner } from './find-scanner.ts';
import { stopOnSignals } from './lifetime.ts';
import { bold, dim, failWith, printLog, printStep, printTable, seconds, timed } from './terminal.ts';

const PASSWORD = 'demo-eCureTrip-2026';

const ACCOUNTS: [[string, string], ...[string, string][]] = [
  ['patient', 'grace@example.org'],
  ['doctor', 'elif@example.org'],
  ['administrator', 'admin@example.org, then the code that `npm run demo:code` prints'],
];

function appPort(): number {
  const given = process.env.PORT;
  const port = given === undefined || given === '' ? 3000 : Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT must be a port number, not "${given}".`);
  }
  return port;
}

/** Its own lines are JSON with a level; plain ones come from Node and from a start that failed. */
function classify(line: string): 'info' | 'warn' | 'error' | null {
  if (line.startsWith('{')) return tellsOfError(line) ? 'error' : 'info';
  // A client library says this twice at each start on the oldest Node that we support.
  return line.includes('Node.js 20 and below are deprecated') ? null : 'warn';
}

/** The built application as a supervised process in production mode. */
export function appProcess(root: string, port: number, env: Record<string, string>): Child {
  return new Child({
    name: 'app',
    command: () => ({
      file: process.execPath,
      args: [path.join(root, 'build', 'server.js')],
      options: {
        cwd: root,
        env: { ...process.env, ...env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) },
      },
    }),
    isReady: async () =>
      (await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(2000) })).ok,
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 5000,
    classify,
    log: printLog,
  });
}

function printWelcome(stack: Stack, app: Child, appUrl: string): void {
  const megabytes = (bytes: number) => dim(`${Math.round(bytes / 2 ** 20)} MB`);
  const memory = new Map(stack.processes().map(({ name, rssBytes }) => [name, rssBytes]));
  const line = (address: string, name: string) => `${address.padEnd(58)} ${megabytes(memory.get(name) ?? 0)}`;
  const shortDb = stack.urls.db;
  console.log(`\n${bold('eCureTrip is running')}\n`);
  printTable([
    ['Application', `${bold(appUrl.padEnd(58))} ${megabytes(app.pid ? memoryOf(app.pid) : 0)}`],
    ['Inbox for every mail', stack.urls.mail],
    ['Stripe stand-in', `${stack.urls.stripe}/control`],
    ['Supabase API', line(stack.urls.api, 'stack')],
    ['Postgres 17', line(shortDb, 'postgres')],
    ['PostgREST', line(`${stack.urls.api}/rest/v1`, 'postgrest')],
    ['Edge Functions (Deno)', line(`${stack.urls.api}/functions/v1`, 'functions')],
  ]);
  console.log(`\n${bold('Accounts')}, all with the password ${bold(PASSWORD)}\n`);
  printTable(ACCOUNTS);
  console.log(`\n${bold('Try first')}\n`);
  console.log(
    `  1. Open ${appUrl}, and choose Dr. Elif Karaca's first free time: it is soon. JavaScript may be off.`,
  );
  console.log(`  2. Register with any address; its confirmation mail arrives at ${stack.urls.mail}.`);
  console.log('  3. Pay on the stand-in’s page: as a card, a declined card, UPI or a bank transfer.');
  console.log('  4. Log in as the doctor, hold the consultation and see the money released.');
  console.log(
    dim(`\nData is kept in .local/; \`npm run demo -- --reset\` starts anew. Ctrl-C ends everything.\n`),
  );
}

/** Builds when a source changed; in a process of its own, whose memory goes with it. */
async function ensureBuilt(root: string): Promise<void> {
  if (isBuilt(root)) return printStep({ name: 'build (unchanged)', ms: 0 });
  await timed('build', () => runBuild(root));
}

async function startDemo(root: string, reset: boolean, started: (stop: () => Promise<void>) => void) {
  const begin = performance.now();
  const port = appPort();
  const appUrl = `http://localhost:${port}`;
  const dataDir = path.join(root, '.local', 'stack');
  await checkPort({ port, label: 'application', variable: 'PORT' });
  // The application runs in production mode beside a local stack; that is what a demonstration is.
  process.env.ALLOW_LOCAL_STACK = '1';
  const starting = startStack({ workdir: root, dataDir, reset, appUrl, log: printLog, onStep: printStep });
  started(async () => (await starting.catch(() => null))?.stop());
  const [stack, scanner] = await Promise.all([starting, findScanner(), ensureBuilt(root)]);
  const scanning: Record<string, string> = scanner
    ? { VIRUS_SCAN: 'on', CLAMAV_URL: scanner }
    : { VIRUS_SCAN: 'off' };
  await addDemoFactor(stack.urls.db);
  const app = appProcess(root, port, { ...stack.env, ...scanning });
  started(async () => {
    await app.stop();
    await stack.stop();
  });
  await timed('application', () => app.start());
  const [[, email]] = ACCOUNTS;
  // Without them the demonstration only has an emptier page.
  await timed('files of the patient', () =>
    addDemoFiles({ root, dataDir, appUrl, email, password: PASSWORD }).catch((fault: unknown) =>
      printLog({ level: 'warn', source: 'demo', message: `no files were added: ${String(fault)}` }),
    ),
  );
  printWelcome(stack, app, appUrl);
  console.log(
    scanner
      ? `Files that patients add are scanned for viruses by ClamAV at ${scanner}.`
      : bold('Virus scanning is off: no clamd was found. Files that patients add are let through unscanned.'),
  );
  console.log(dim(`Started in ${seconds(performance.now() - begin)}.`));
}

/** Everything, in production mode, with demonstration data: the first thing to run after a clone. */
export async function main(args: string[]): Promise<void> {
  const reset = args.includes('--reset');
  const unknown = args.find((argument) => argument !== '--reset');
  if (unknown !== undefined)
    failWith(new Error(`Unknown option ${unknown}. Usage: npm run demo -- [--reset]`));
  let stop: () => Promise<void> = () => Promise.resolve();
  stopOnSignals(() => {
    console.log('\nEnding …');
    return stop();
  });
  try {
    await startDemo(process.cwd(), reset, (next) => (stop = next));
  } catch (error) {
    await stop().catch(() => undefined);
    failWith(error);
  }
}
