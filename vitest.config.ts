import { defineConfig, type TestUserConfig } from 'vitest/config';
import { CRASHED } from './test/support/crashes.ts';

const isCi = process.env['CI'] === 'true';

/** What runs inside one process, without browser or program. */
const rules = ['shared', 'db', 'electron/core', 'architecture', 'hostile'].map(
  (area) => `test/${area}/**/*.test.ts`,
);
/** What shows a screen in jsdom. */
const screens = ['test/**/*.test.tsx'];
const programs = ['test/**/*.test.ts'];

/** What holds for every test. */
export const settings = {
  pool: 'forks',
  maxWorkers: 2,
  // Ends what hangs; a slow or busy machine needs minutes for what takes a quiet one seconds.
  testTimeout: 900_000,
  hookTimeout: 900_000,
  // A slow machine's page may take its time; what never comes still fails.
  expect: { poll: { timeout: 30_000 } },
  globalSetup: ['test/support/global-setup.ts'],
  setupFiles: ['test/support/crashSetup.ts'],
  // A browser that crashed says nothing about the program; a failing assertion is never tried again.
  retry: { count: 1, condition: new RegExp(`^${CRASHED}`) },
  reporters: [
    'default',
    ...(isCi ? ['json', './test/support/noSkips.ts'] : []),
    './test/support/ranAgain.ts',
  ],
  outputFile: { json: 'test-results/vitest.json' },
} satisfies TestUserConfig;

export default defineConfig({
  test: {
    ...settings,
    projects: [
      // Files share what they import.
      { extends: true, test: { name: 'rules', include: rules, isolate: false } },
      {
        extends: true,
        test: {
          name: 'programs',
          include: programs,
          exclude: rules,
          isolate: false,
          // Half of their time they wait, for a page or a server: one more than there are cores.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        // React as it is delivered; the build for developers takes three times as long.
        oxc: { jsx: { runtime: 'automatic', development: false } },
        test: {
          name: 'screens',
          env: { NODE_ENV: 'production' },
          include: screens,
          isolate: false,
          environment: 'jsdom',
          setupFiles: ['test/support/screenSetup.ts'],
        },
      },
    ],
  },
});
