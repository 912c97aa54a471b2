/** The Dockerfile and its neighbours say what they should; whether the steps work is seen where they are done. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { lastOf, readDockerfile, stepsOf } from './dockerfile.ts';

const stages = readDockerfile('ops/Dockerfile');
const [build, final] = stages;
if (!build || !final) throw new Error('ops/Dockerfile has not its two stages');
const { version } = process;

it('begins with one pinned base and takes nothing from the first stage but what runs', () => {
  expect(stages.map(({ from }) => from)).toEqual([build.from, build.from]);
  expect(build.from).toMatch(/^node:\d+\.\d+\.\d+-\w+-slim$/);
  const [major, minor] = build.from.split(/[:.]/).slice(1).map(Number);
  expect(`v${major}.${minor}`, 'the image and this machine run the same Node').toBe(
    version.split('.').slice(0, 2).join('.'),
  );
  expect(stepsOf(final, 'COPY').map(({ args, flags }) => [flags.from, args[0]])).toEqual([
    ['build', '/app/package.json'],
    ['build', '/app/node_modules'],
    ['build', '/app/build'],
  ]);
});

it('installs from the lock before the sources come, and leaves what only builds', () => {
  const order = build.steps.map(({ keyword, text }) => `${keyword} ${text}`);
  expect(order.map((step) => step.split(' --')[0])).toEqual([
    'WORKDIR /app',
    'COPY package.json package-lock.json ./',
    'RUN npm ci',
    'COPY . .',
    'RUN npm run build',
    'RUN npm prune',
  ]);
});

it('runs as somebody without rights, without a shell between, and is asked to end by a signal that is heard', () => {
  expect(lastOf(final, 'USER').text).toBe('node');
  expect(lastOf(final, 'CMD').args).toEqual(['node', 'build/server.js']);
  expect(lastOf(final, 'STOPSIGNAL').text).toBe('SIGTERM');
  expect(lastOf(final, 'HEALTHCHECK').text).toContain('/healthz');
  expect(stepsOf(final, 'RUN')).toEqual([]);
  const keywords = stages.flatMap(({ steps }) => steps.map(({ keyword }) => keyword));
  expect(keywords.filter((keyword) => ['ADD', 'ARG', 'ENTRYPOINT', 'ONBUILD'].includes(keyword))).toEqual([]);
});

it('takes no secret in', () => {
  const ignored = readFileSync('ops/Dockerfile.dockerignore', 'utf8').split('\n');
  for (const never of ['.git', '.local', '**/.env', '**/.env.*', 'node_modules', 'build'])
    expect(ignored).toContain(never);
  const set = stepsOf(final, 'ENV').flatMap(({ args }) => args.map((one) => one.split('=')[0]));
  expect(set.sort()).toEqual(['NODE_ENV', 'PORT', 'TMPDIR']);
});

it('stands beside its scanner with a root that it cannot write to', () => {
  const { services } = parse(readFileSync('ops/compose.yml', 'utf8')) as {
    services: Record<string, Record<string, unknown>>;
  };
  expect(services.web).toMatchObject({ read_only: true, cap_drop: ['ALL'], env_file: 'production.env' });
  expect(services.web?.environment).toMatchObject({ CLAMAV_URL: 'tcp://clamav:3310' });
  expect(services.clamav?.image).toMatch(/^clamav\/clamav:\d/);
});
