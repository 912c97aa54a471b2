/**
 * What the Dockerfile says, done in a folder. Shown by it: that the steps work in their order, that what is left of the
 * packages suffices, that the server needs no right to write where it stands. Not shown: the base image, its libraries,
 * the layers, the limits that a container sets. `FULL_IMAGE=1` builds anew from what the ignore file leaves; without it
 * the build is taken that was made of the same sources by the same command.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isBuilt } from '../../../../supabase/local/commands/build.ts';
import { lastOf, readDockerfile, stepsOf, type Stage, type Step } from '../../../ops/dockerfile.ts';

const DOCKERFILE = 'ops/Dockerfile';

/** By links where the disk allows it: the packages are a gigabyte. */
function link(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(path.dirname(to), { recursive: true });
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'pipe' });
  } catch {
    rmSync(to, { recursive: true, force: true });
    execFileSync('cp', ['-a', from, to]);
  }
}

/** What `COPY . .` sees: the tree as git has it or would take it, less what the ignore file names. */
function copyTree(root: string, to: string): void {
  const rules = readFileSync(path.join(root, `${DOCKERFILE}.dockerignore`), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const left = (file: string) =>
    !rules.some((rule) => path.matchesGlob(file, rule) || path.matchesGlob(file, `${rule}/**`));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root });
  for (const file of listed.toString().split('\0'))
    if (file && left(file) && existsSync(path.join(root, file)))
      cpSync(path.join(root, file), path.join(to, file));
}

function run(step: Step, root: string, app: string): void {
  if (step.text.startsWith('npm ci')) {
    // The very packages of this lock file, as `npm ci` put them here. npm writes into this one file in place.
    link(path.join(root, 'node_modules'), path.join(app, 'node_modules'));
    const list = path.join('node_modules', '.package-lock.json');
    rmSync(path.join(app, list));
    cpSync(path.join(root, list), path.join(app, list));
  } else if (step.text === 'npm run build' && !process.env.FULL_IMAGE) {
    if (!isBuilt(root)) throw new Error('the build is not of these sources; run `npm run build` first');
    link(path.join(root, 'build'), path.join(app, 'build'));
  } else {
    const env = { ...process.env, npm_config_offline: 'true' };
    execFileSync('sh', ['-c', step.text], { cwd: app, stdio: 'pipe', env });
  }
}

/** @returns the folder that stands for the root of the stage's file system */
function make(stage: Stage, made: Map<string, string>, root: string, to: string): string {
  let workdir = '/';
  for (const step of stage.steps) {
    const place = (file: string) => path.join(to, path.resolve(workdir, file));
    const source = step.flags.from === undefined ? root : (made.get(step.flags.from) ?? '');
    if (step.keyword === 'WORKDIR') mkdirSync(place((workdir = step.text)), { recursive: true });
    if (step.keyword === 'RUN') run(step, root, place('.'));
    if (step.keyword !== 'COPY') continue;
    const target = step.args.at(-1) ?? '';
    for (const file of step.args.slice(0, -1)) {
      const into = target.endsWith('/') ? path.join(target, path.basename(file)) : target;
      if (file === '.') copyTree(root, place(target));
      else if (source === root) cpSync(path.join(root, file), place(into));
      else link(path.join(source, file), place(into));
    }
  }
  return to;
}

export type Image = { app: string; env: Record<string, string>; command: string[]; healthcheck: string[] };

type Folders = {
  /** Of the stages that build; on the disk of the packages, which are linked there. */
  building: string;
  /** Of the last one; not below the repository, whose packages Node would find. */
  final: string;
};

/** Does what all stages of the Dockerfile say. */
export function makeImage(root: string, { building, final }: Folders): Image {
  const made = new Map<string, string>();
  const stages = readDockerfile(path.join(root, DOCKERFILE));
  const last = stages.pop();
  if (!last) throw new Error('the Dockerfile has no stage');
  for (const [index, stage] of stages.entries())
    made.set(stage.name, make(stage, made, root, path.join(building, String(index))));
  make(last, made, root, final);
  return {
    app: path.join(final, lastOf(last, 'WORKDIR').text),
    env: Object.fromEntries(
      stepsOf(last, 'ENV').flatMap(({ args }) => args.map((one) => one.split('=') as [string, string])),
    ),
    command: lastOf(last, 'CMD').args,
    healthcheck: JSON.parse(lastOf(last, 'HEALTHCHECK').text.replace(/^CMD /, '')) as string[],
  };
}
