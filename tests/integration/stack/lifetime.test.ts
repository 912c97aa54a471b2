import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PortTakenError, startStack, type Stack } from '../../../supabase/local/index.ts';
import { commandOf } from '../../../supabase/local/recovery.ts';
import { eventually, processesOn } from '../../support/processes.ts';
import { makeProject, NOTES_PROJECT, type TempProject } from '../../support/temp-project.ts';

const SETUP = path.resolve('supabase/local/setup.mjs');

let project: TempProject;
const stacks: Stack[] = [];
const parents: ChildProcess[] = [];

async function start(options: Parameters<typeof startStack>[0] = {}): Promise<Stack> {
  const stack = await startStack({
    workdir: project.dir,
    ports: 'free',
    durable: false,
    tickMs: 0,
    ...options,
  });
  stacks.push(stack);
  return stack;
}

/** `npm run stack` in a process of its own; resolves with the addresses it prints. */
async function startCommand(
  extra: string[] = [],
): Promise<{ parent: ChildProcess; env: Record<string, string> }> {
  const args = [SETUP, 'stack', '--workdir', project.dir, '--free-ports', ...extra];
  const parent = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  parents.push(parent);
  let output = '';
  let errors = '';
  parent.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  parent.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  await eventually(() => {
    if (parent.exitCode !== null) throw new Error(errors);
    expect(errors).toContain('Running.');
  }, 90_000);
  const env = Object.fromEntries(
    [...output.matchAll(/^(\w+)="(.*)"$/gm)].map(([, name, value]) => [name, value]),
  );
  return { parent, env: env as Record<string, string> };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const nothingLeft = () => eventually(() => expect(processesOn(project.dir)).toEqual([]));
const INSERT = `insert into public.notes (owner_id, body) values (gen_random_uuid(), 'kept') returning body`;
const KEPT = `select body from public.notes where body = 'kept'`;

beforeEach(async () => {
  project = await makeProject(NOTES_PROJECT);
});

afterEach(async () => {
  for (const stack of stacks.splice(0)) await stack.stop();
  for (const parent of parents.splice(0)) parent.kill('SIGKILL');
  await nothingLeft();
  await project.remove();
});

describe('stopping', () => {
  it('leaves no process, and a second start finds the data and does not seed again', async () => {
    const first = await start();
    await query(first.urls.db, INSERT);
    expect(processesOn(project.dir).length).toBeGreaterThanOrEqual(3);
    await first.stop();
    await nothingLeft();
    const again = await start();
    expect(await query(again.urls.db, KEPT)).toHaveLength(1);
    expect(await query(again.urls.db, 'select count(*)::int as count from public.notes')).toEqual([
      { count: 4 },
    ]);
    expect(again.keys).toEqual(first.keys);
  });

  it('starts anew when told to', async () => {
    const first = await start();
    await query(first.urls.db, INSERT);
    await first.stop();
    const again = await start({ reset: true });
    expect(await query(again.urls.db, KEPT)).toEqual([]);
  });

  it('keeps its secrets from other users of the machine', async () => {
    await start({ migrate: false });
    expect(statSync(path.join(project.dataDir, 'keys.json')).mode & 0o777).toBe(0o600);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('on %s ends everything, as a command', async (signal) => {
    const { parent } = await startCommand(['--no-seed']);
    const exit = once(parent, 'exit');
    parent.kill(signal);
    expect((await exit)[0]).toBe(signal === 'SIGTERM' ? 143 : 130);
    expect(processesOn(project.dir)).toEqual([]);
  });
});

describe('being killed', () => {
  it('takes the processes along, and the next start has what was written', async () => {
    const { parent, env } = await startCommand();
    await query(env.DB_URL ?? '', INSERT);
    parent.kill('SIGKILL');
    await nothingLeft();
    const again = await start();
    expect(await query(again.urls.db, KEPT)).toHaveLength(1);
  });

  it.runIf(process.platform === 'linux')(
    'even together with its guards, leaves what the next start ends',
    async () => {
      const { parent, env } = await startCommand();
      await query(env.DB_URL ?? '', INSERT);
      const children = readFileSync(`/proc/${parent.pid}/task/${parent.pid}/children`, 'utf8')
        .split(' ')
        .map(Number);
      const guards = children.filter((pid) => commandOf(pid)?.startsWith('/bin/sh -c if read'));
      expect(guards.length).toBeGreaterThanOrEqual(3);
      for (const pid of guards) process.kill(pid, 'SIGKILL');
      parent.kill('SIGKILL');
      await once(parent, 'exit');
      expect(processesOn(project.dir).length).toBeGreaterThan(0);
      const again = await start();
      expect(await query(again.urls.db, KEPT)).toHaveLength(1);
    },
  );
});

describe('watching', () => {
  it('serves a changed function, and one that was added', async () => {
    const stack = await start({ watchFunctions: true, migrate: false });
    const ask = async (name: string) =>
      (await fetch(`${stack.urls.api}/functions/v1/${name}`, { method: 'POST' })).text();
    const write = async (name: string, answer: string) => {
      const file = path.join(project.dir, 'supabase', 'functions', name, 'index.ts');
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, `Deno.serve(() => new Response('${answer}'));`);
    };
    await write('hello', 'changed');
    await eventually(async () => expect(await ask('hello')).toBe('changed'));
    await write('added', 'new');
    await eventually(async () => expect(await ask('added')).toContain('Missing authorization header'));
  });
});

describe('side by side', () => {
  it('two stacks do not see each other', async () => {
    const other = await makeProject(NOTES_PROJECT);
    try {
      const [one, two] = await Promise.all([start(), start({ workdir: other.dir })]);
      await query(one.urls.db, INSERT);
      expect(await query(two.urls.db, KEPT)).toEqual([]);
      expect(one.keys.secret).not.toBe(two.keys.secret);
      const foreign = await fetch(`${two.urls.api}/rest/v1/notes`, { headers: { apikey: one.keys.secret } });
      expect(foreign.status).toBe(401);
      await two.stop();
    } finally {
      await other.remove();
    }
  });

  it('a second one on the same folder is refused by name', async () => {
    await start({ migrate: false });
    await expect(start({ migrate: false })).rejects.toThrow(/Another stack .* uses .*\.local/);
  });
});

describe('refusing', () => {
  it('names a taken port and the variable that moves it, and leaves nothing behind', async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
    const address = squatter.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const moved = {
      STACK_API_PORT: '0',
      STACK_MAIL_PORT: '0',
      STACK_STRIPE_PORT: '0',
      STACK_DB_PORT: String(port),
    };
    Object.assign(process.env, moved);
    try {
      const failure = await start({ ports: 'config' }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(PortTakenError);
      expect(String(failure)).toContain(`Port ${port} (Postgres) is already in use`);
      expect(String(failure)).toContain('STACK_DB_PORT');
      await nothingLeft();
    } finally {
      for (const name of Object.keys(moved)) delete process.env[name];
      squatter.close();
    }
  });

  it('does not start in production unless told so', async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    try {
      await expect(start()).rejects.toThrow('ALLOW_LOCAL_STACK=1');
    } finally {
      process.env.NODE_ENV = before;
    }
  });

  it('tells what is wrong with config.toml', async () => {
    const broken = await makeProject({ 'config.toml': '[api]\nport = "many"\n' });
    try {
      await expect(start({ workdir: broken.dir })).rejects.toThrow(
        /config\.toml is not valid[\s\S]*api\.port/,
      );
    } finally {
      await broken.remove();
    }
  });

  it('tells which migration fails, in the CLI’s words', async () => {
    const broken = await makeProject({
      'config.toml': 'project_id = "broken"\n',
      'migrations/20260101000000_broken.sql': 'create table public.half (id int);\nselect nonsense;\n',
    });
    try {
      await expect(start({ workdir: broken.dir })).rejects.toThrow(/could not be applied[\s\S]*nonsense/);
      expect(processesOn(broken.dir)).toEqual([]);
    } finally {
      await broken.remove();
    }
  });
});
