import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium that is already here: named by CHROMIUM_PATH, installed by the system, or downloaded by Playwright. */
export function findChromium(): string | null {
  const candidates = [process.env.CHROMIUM_PATH ?? '', ...INSTALLED, chromium.executablePath()];
  return candidates.find((file) => file !== '' && existsSync(file)) ?? null;
}

/** How to start it: root may not use the sandbox. */
export function launchOptions(): { executablePath?: string; args: string[] } {
  const root = process.getuid?.() === 0;
  return {
    executablePath: findChromium() ?? undefined,
    args: ['--disable-dev-shm-usage', ...(root ? ['--no-sandbox'] : [])],
  };
}

function run(file: string, args: string[]): string | null {
  const result = spawnSync(file, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return result.status === 0 ? null : (result.error?.message ?? result.stderr.trim());
}

/** Finds a Chromium or gets one: Playwright's download first, Debian's package where we are root. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  const require = createRequire(import.meta.url);
  const cli = path.join(path.dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
  const failures = [run(process.execPath, [cli, 'install', 'chromium'])];
  if (!findChromium() && process.getuid?.() === 0) {
    const install = ['install', '-y', '--no-install-recommends', 'chromium'];
    failures.push(run('apt-get', install) && (run('apt-get', ['update']) ?? run('apt-get', install)));
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    `No Chromium is here and none could be installed. Set CHROMIUM_PATH to one.\n${failures.filter(Boolean).join('\n')}`,
  );
}
