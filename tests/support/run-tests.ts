import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { isBuilt, runBuild } from '../../supabase/local/commands/build.ts';
import { sleep } from '../../supabase/local/child.ts';
import { stopOnSignals } from '../../supabase/local/commands/lifetime.ts';
import { green, red, timed } from '../../supabase/local/commands/terminal.ts';
import { ensureChromium } from './chromium.ts';

type Totals = { passed: number; failed: number; skipped: number };
type Result = { code: number; totals: Totals | null; failures: string[] };
type Suite = { name: string; run: (report: string) => Promise<Result> };

const require = createRequire(import.meta.url);
const STOP_PATIENCE_MS = 15_000;
const FAILURE_CHARACTERS = 2000;
const NONE: Totals = { passed: 0, failed: 0, skipped: 0 };
const running = new Set<ChildProcess>();

/** Runs a script of a package; each line that it writes begins with `name`, since another may write meanwhile. */
function runNode(
  name: string,
  script: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const colour = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {};
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...colour, ...env },
    });
    for (const output of [child.stdout, child.stderr])
      createInterface({ input: output }).on('line', (line) => console.log(`${name.padEnd(11)} │ ${line}`));
    running.add(child);
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** Lets the runners take their own stacks down before we leave. */
async function endRunning(): Promise<void> {
  const gone = [...running].map((child) => once(child, 'close'));
  for (const child of running) child.kill('SIGTERM');
  await Promise.race([Promise.all(gone), sleep(STOP_PATIENCE_MS)]);
}

function packageFile(name: string, file: string): string {
  return path.join(path.dirname(require.resolve(`${name}/package.json`)), file);
}

function readReport<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
  }[];
};

/** Each failed test, and each file that failed before its first one: where, which, and what was said of it. */
function failuresOf({ testResults }: VitestReport): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const file = path.relative(process.cwd(), name);
    if (failed.length === 0) return status === 'failed' ? [`${file}\n${message}`] : [];
    return failed.map(
      ({ fullName, failureMessages }) => `${file} > ${fullName}\n${(failureMessages ?? []).join('\n')}`,
    );
  });
}

/** One Vitest project. */
function vitest(project: string, files: string[]): Suite {
  return {
    name: project,
    run: async (report) => {
      const code = await runNode(project, packageFile('vitest', 'vitest.mjs'), [
        'run',
        '--project',
        project,
        '--passWithNoTests',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...files,
      ]);
      const result = readReport<VitestReport>(report);
      const totals = result && {
        passed: result.numPassedTests,
        failed: result.numFailedTests,
        skipped: result.numPendingTests,
      };
      return { code, totals, failures: result ? failuresOf(result) : [] };
    },
  };
}

type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs?: { file: string; title: string; tests: { projectName: string; status: string }[] }[];
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: PlaywrightSuite[];
};

/** Each test that failed at all, by name: what was said of it stands where it ran. */
function failedSpecs({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, status }) => `${file} > ${title} (${projectName}, ${status})`),
  );
  return [...own, ...suites.flatMap(failedSpecs)];
}

const browser: Suite = {
  name: 'browser',
  run: async (report) => {
    const code = await runNode(
      'browser',
      packageFile('@playwright/test', 'cli.js'),
      ['test', '--reporter=list,json', '--pass-with-no-tests'],
      { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    );
    const result = readReport<PlaywrightReport>(report);
    const stats = result?.stats;
    const totals = stats && {
      passed: stats.expected,
      // A test that passes only at the second try has a fault, of its own or of the application.
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    };
    return { code, totals: totals ?? null, failures: result ? failedSpecs(result) : [] };
  },
};

function hasBrowserTests(root: string): boolean {
  const dir = path.join(root, 'tests', 'e2e');
  return (
    existsSync(dir) &&
    readdirSync(dir, { recursive: true }).some((name) => /\.(spec|test)\.ts$/.test(String(name)))
  );
}

/** Two at a time: the longest suite mostly waits for one thing after another and leaves half of a machine free. */
const AT_ONCE = 2;

type Outcome = { ok: boolean; lines: string[]; sum: Totals; failures: string[] };

async function runSuites(suites: Suite[]): Promise<Outcome> {
  const reports = await mkdtemp(path.join(os.tmpdir(), 'test-reports-'));
  const sum = { ...NONE };
  const lines: string[] = [];
  const failures: string[] = [];
  let ok = true;
  const waiting = [...suites];
  const runWaiting = async () => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) {
      const result = await suite.run(path.join(reports, `${suite.name}.json`));
      const { code } = result;
      const { passed, failed, skipped } = result.totals ?? NONE;
      sum.passed += passed;
      sum.failed += failed;
      sum.skipped += skipped;
      if (code !== 0) ok = false;
      // A run that broke before its first test has no failed test to count.
      failures.push(...result.failures.map((failure) => `${suite.name}: ${failure}`));
      lines.push(`${suite.name} ${passed}${code !== 0 && failed === 0 ? ' (did not finish)' : ''}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, runWaiting));
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
  return { ok: ok && sum.failed === 0 && sum.passed > 0, lines, sum, failures };
}

/** A part of a path that no test file has is a mistake, and would otherwise be a run that says all is well. */
function requireFiles(root: string, files: string[]): void {
  const known = ['app', 'supabase', 'tests'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true }).map((file) => `${folder}/${String(file)}`),
  );
  const tests = known.filter((file) => /\.test\.tsx?$/.test(file));
  const missing = files.find((part) => !tests.some((file) => file.includes(part)));
  if (missing !== undefined) throw new Error(`No test file has "${missing}" in its path.`);
}

/** The suites that were asked for by name, or all; of theirs only the files whose path holds what has a slash in it. */
function chooseSuites(root: string, asked: string[]): Suite[] {
  const names = asked.filter((one) => !one.includes('/'));
  const files = asked.filter((one) => one.includes('/'));
  requireFiles(root, files);
  const all = ['integration', 'unit', 'stand-ins'].map((project) => vitest(project, files));
  if (hasBrowserTests(root)) all.push(browser);
  const unknown = names.find((name) => !all.some((suite) => suite.name === name));
  if (unknown !== undefined) {
    throw new Error(`There is no suite "${unknown}"; there are ${all.map(({ name }) => name).join(', ')}.`);
  }
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

async function prepare(root: string, names: string[]): Promise<Suite[]> {
  const suites = chooseSuites(root, names);
  if (suites.includes(browser)) await timed('Chromium', () => Promise.resolve(ensureChromium()));
  const needsApp = suites.some(({ name }) => name === 'integration' || name === 'browser');
  if (needsApp && !isBuilt(root)) await timed('build', () => runBuild(root));
  return suites;
}

/**
 * Every test there is, from a fresh clone: gets a browser, builds, runs, and ends with what failed and one line of totals.
 *
 * @param names suites to run, all when there is none; with a slash in it, a part of the paths of the files to run
 */
export async function main(names: string[]): Promise<void> {
  const start = performance.now();
  stopOnSignals(endRunning);
  process.env.CI ??= 'true';
  const suites = await prepare(process.cwd(), names).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    console.log(red('Tests: could not be run'));
    process.exit(1);
  });
  const { ok, lines, sum, failures } = await runSuites(suites);
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  // Said again at the end, since a suite that ran longer has written hundreds of lines after them.
  for (const failure of failures) console.log(`\n${red('failed')} ${failure.slice(0, FAILURE_CHARACTERS)}`);
  const counts = `${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`;
  console.log((ok ? green : red)(`\nTests: ${counts} (${lines.join(', ')}) in ${minutes} min`));
  process.exit(ok ? 0 : 1);
}
