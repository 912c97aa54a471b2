import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

// Tests that bring up everything they need by themselves.
const SELF_CONTAINED = ['tests/integration/*-standin/**/*.test.ts', 'tests/integration/stack/**/*.test.ts'];

// Vitest's report of failures uses it, and Node 20 does not have it.
if (!('groupBy' in Map)) {
  Object.assign(Map, {
    groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
      const groups = new Map<K, T[]>();
      let index = 0;
      for (const item of items) {
        const key = keyOf(item, index++);
        groups.set(key, [...(groups.get(key) ?? []), item]);
      }
      return groups;
    },
  });
}

export default defineConfig({
  plugins: [tsconfigPaths()],
  // Packages that bring source maps without sources are none of our faults.
  logLevel: 'error',
  test: {
    // Said by a client library in every test file on the oldest Node that we support.
    onConsoleLog: (log) => !log.includes('Node.js 20 and below are deprecated'),
    // Of the unit tests, whose matter is the pure rules; what needs a stack is counted by its own suites.
    coverage: {
      provider: 'v8',
      include: ['app/modules/*/rules/**/*.ts', 'app/shared/**/*.ts'],
      exclude: ['**/*.test.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 88, functions: 88, branches: 82, statements: 89 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // What takes two seconds by itself takes many beside other work.
          testTimeout: 60_000,
          // Written for a bundler: it imports JSON without saying so.
          server: { deps: { inline: ['@actions/workflow-parser'] } },
          include: [
            'app/**/*.test.{ts,tsx}',
            'supabase/local/**/*.test.ts',
            'supabase/functions/**/*.test.{ts,tsx}',
            'tests/ops/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'stand-ins',
          include: SELF_CONTAINED,
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/db/**/*.test.ts'],
          exclude: [...SELF_CONTAINED, 'node_modules/**'],
          globalSetup: ['tests/support/global-setup.ts'],
          setupFiles: ['tests/support/property-seed.ts'],
          // One stack: a test that kills Postgres must not do so under another.
          fileParallelism: false,
          pool: 'forks',
          // For what hangs: a machine with much else to do takes three times as long for the longest.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
