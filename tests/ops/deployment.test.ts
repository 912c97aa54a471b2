/** What a host and GitHub are told: it can be read by them, names what exists, and leaves no variable out. */
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { existsSync, readFileSync } from 'node:fs';
import { parse as parseToml } from 'smol-toml';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { COMPLETE_ENV, stubCompleteEnv } from '../support/complete-env.ts';

stubCompleteEnv();
const { parseEnv, VARIABLE_NAMES } = await import('../../app/platform/env.server.ts');

const WORKFLOW = '.github/workflows/ci.yml';
const text = readFileSync(WORKFLOW, 'utf8');
const step = z.strictObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const job = z.looseObject({ steps: z.array(step), 'timeout-minutes': z.int(), concurrency: z.unknown() });
const workflow = z
  .looseObject({ permissions: z.unknown(), jobs: z.strictObject({ check: job, deploy: job }) })
  .parse(parse(text));
const steps = Object.values(workflow.jobs).flatMap((one) => one.steps);
const fly = z
  .looseObject({
    kill_signal: z.literal('SIGTERM'),
    kill_timeout: z.int(),
    env: z.record(z.string(), z.string()),
    http_service: z.looseObject({
      internal_port: z.int(),
      min_machines_running: z.int().min(2),
      checks: z.array(z.looseObject({ path: z.string() })),
    }),
    mounts: z.never().optional(),
  })
  .parse(parseToml(readFileSync('ops/fly.toml', 'utf8')));

type Part = 'Application' | 'Edge Functions';

/** Names in a part of .env.example: those without a # before them are needed, the others are set in rare cases. */
function named(part: Part, line = /^(?:# )?([A-Z_]+)=/gm): string[] {
  const parts = readFileSync('.env.example', 'utf8').split(/^# --- /m);
  const found = parts.find((one) => one.startsWith(part)) ?? '';
  return [...found.matchAll(line)].map(([, name = '']) => name);
}
const needed = (part: Part) => named(part, /^([A-Z_]+)=/gm);

it('explains each variable of the server in .env.example, and no other', () => {
  expect(named('Application').sort()).toEqual([...VARIABLE_NAMES].sort());
});

it('is a workflow to GitHub’s own parser, with the least permissions', () => {
  const { value, context } = parseWorkflow({ name: WORKFLOW, content: text }, new NoOperationTraceWriter());
  expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  expect(value).toBeDefined();
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(
    steps.filter(({ uses }) => uses !== undefined && !/^[\w-]+\/[\w/-]+@(v\d+|[0-9a-f]{40})$/.test(uses)),
  ).toEqual([]);
  for (const one of Object.values(workflow.jobs)) expect(one.concurrency).toBeDefined();
});

it('checks what CI checks, and deploys the main branch alone, in order, after an approval', () => {
  expect(workflow.jobs.check.steps.at(-1)?.run).toBe('bash .ci/run');
  const { deploy } = workflow.jobs;
  expect(deploy).toMatchObject({ needs: 'check', environment: { name: 'production' } });
  expect(deploy.if).toBe("github.event_name == 'push' && github.ref == 'refs/heads/main'");
  const order = [
    'supabase link',
    '--dry-run',
    'db push --remote --yes',
    'functions deploy',
    'flyctl deploy',
    '/readyz',
  ];
  const places = order.map((part) => deploy.steps.findIndex(({ run }) => run?.includes(part)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

it('names files, scripts and secrets that exist', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const commands = [...steps.map(({ run }) => run ?? ''), readFileSync('.ci/run', 'utf8')].join('\n');
  const called = [...commands.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect(called.filter((name) => !(name in scripts))).toEqual([]);
  for (const file of ['.ci/run', 'ops/fly.toml', 'ops/Dockerfile']) {
    expect(commands + text).toContain(file);
    expect(existsSync(file)).toBe(true);
  }
  const head = text.slice(0, text.indexOf('name: ci'));
  for (const [, name = ''] of text.matchAll(/secrets\.(\w+)/g)) expect(head).toContain(name);
  // A secret is never put into a command, where it could be shown: it comes by the environment.
  expect(steps.filter(({ run }) => run?.includes('secrets.'))).toEqual([]);
  const set = /server needs is set once[^.]*: ([^.]*)\./.exec(head.replaceAll('\n#', ''))?.[1] ?? '';
  expect(head.match(/functions need is set once[^]*?\.\n/)?.[0]).toBeDefined();
  for (const name of needed('Edge Functions')) expect(head).toContain(name);
  const given = [...set.split(', ').map((name) => name.trim()), ...Object.keys(fly.env)];
  expect(given.filter((name) => !VARIABLE_NAMES.includes(name))).toEqual([]);
  // These three have a default that fits, or come with the image.
  const missing = needed('Application').filter(
    (name) => !['PORT', 'HOST', 'NODE_ENV', ...given].includes(name),
  );
  expect(missing).toEqual([]);
});

it('tells Fly what the server understands, and leaves it the time that it takes to end', () => {
  const env = parseEnv({ ...COMPLETE_ENV, ...fly.env });
  expect(fly.http_service.internal_port).toBe(env.PORT);
  expect(fly.http_service.checks[0]?.path).toBe('/readyz');
  expect(fly.kill_timeout * 1000).toBeGreaterThan(env.SHUTDOWN_DELAY_MS + env.SHUTDOWN_LIMIT_MS + 5000);
});
