import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './tests/support/chromium.ts';

const chromium = { ...devices['Desktop Chrome'], launchOptions: launchOptions() };

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/support/browser-setup.ts',
  workers: 2,
  // For what hangs: beside other work the many pages of axe took 96 seconds.
  timeout: 300_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
  },
  projects: [
    { name: 'without JavaScript', use: { ...chromium, javaScriptEnabled: false } },
    { name: 'with JavaScript', use: { ...chromium } },
  ],
});
