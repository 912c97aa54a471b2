import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig, readEnvFiles, relocateConfig, section, seedFiles } from './config.ts';

let dir: string;

function write(name: string, content: string): void {
  const file = path.join(dir, 'supabase', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'config-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('readConfig', () => {
  it('has the CLI’s defaults without a file', () => {
    const config = readConfig(dir, {});
    expect([config.api.port, config.db.port, config.local_smtp.port]).toEqual([54321, 54322, 54324]);
    expect(config.api.auto_expose_new_tables).toBe(true);
  });

  it('takes env(NAME) from the environment and leaves unknown names as they are', () => {
    write(
      'config.toml',
      '[edge_runtime.secrets]\nKNOWN = "env(A_NAME)"\nUNKNOWN = "env(NOBODY)"\nPLAIN = "x"\n',
    );
    expect(readConfig(dir, { A_NAME: 'value' }).edge_runtime.secrets).toEqual({
      KNOWN: 'value',
      UNKNOWN: 'env(NOBODY)',
      PLAIN: 'x',
    });
  });

  it('names what is malformed', () => {
    write('config.toml', '[db]\nport = 70000\n');
    expect(() => readConfig(dir, {})).toThrow(/config\.toml is not valid[\s\S]*db\.port/);
  });
});

describe('relocateConfig', () => {
  it('points hooks at the gateway and pages at the application, wherever they run', () => {
    write(
      'config.toml',
      `[api]
port = 54321
[auth]
site_url = "http://localhost:3000"
additional_redirect_urls = ["http://127.0.0.1:3000/auth/confirm", "https://elsewhere.example/"]
[auth.hook.send_email]
uri = "http://host.docker.internal:54321/functions/v1/send-email"
[auth.hook.custom_access_token]
uri = "pg-functions://postgres/private/token"
`,
    );
    const actual = { api: 'http://127.0.0.1:41000', app: 'http://localhost:42000' };
    const auth = section(relocateConfig(readConfig(dir, {}), actual), 'auth');
    expect(auth).toMatchObject({
      site_url: 'http://localhost:42000',
      additional_redirect_urls: ['http://localhost:42000/auth/confirm', 'https://elsewhere.example/'],
      hook: {
        send_email: { uri: 'http://127.0.0.1:41000/functions/v1/send-email' },
        custom_access_token: { uri: 'pg-functions://postgres/private/token' },
      },
    });
  });

  it('does not take another port that begins alike for the gateway’s', () => {
    write('config.toml', '[auth.hook.send_email]\nuri = "http://127.0.0.1:543210/x"\n');
    const config = relocateConfig(readConfig(dir, {}), {
      api: 'http://127.0.0.1:1',
      app: 'http://localhost:2',
    });
    expect(section(config, 'auth')).toMatchObject({
      hook: { send_email: { uri: 'http://127.0.0.1:543210/x' } },
    });
  });
});

describe('seedFiles', () => {
  it('follows globs in order and skips what is not there', () => {
    write('config.toml', '[db.seed]\nsql_paths = ["./missing.sql", "./seeds/*.sql", "./last.sql"]\n');
    for (const name of ['seeds/b.sql', 'seeds/a.sql', 'seeds/note.txt', 'last.sql']) write(name, '');
    const files = seedFiles(dir, readConfig(dir, {})).map((file) => path.relative(dir, file));
    expect(files).toEqual(['supabase/seeds/a.sql', 'supabase/seeds/b.sql', 'supabase/last.sql']);
  });

  it('is empty when seeding is switched off', () => {
    write('config.toml', '[db.seed]\nenabled = false\n');
    write('seed.sql', '');
    expect(seedFiles(dir, readConfig(dir, {}))).toEqual([]);
  });
});

describe('readEnvFiles', () => {
  it('reads quotes, comments and exports; later files win', () => {
    write('.env', '# a comment\nexport A="one two"\nB=first\n');
    write('.env.local', "B='second'\n");
    const files = ['.env', '.env.local', '.env.missing'].map((name) => path.join(dir, 'supabase', name));
    expect(readEnvFiles(files)).toEqual({ A: 'one two', B: 'second' });
  });
});
