import { defineConfig } from 'vitest/config';

const isCi = process.env['CI'] === 'true';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A slow machine's page may take its time; what never comes still fails.
    expect: { poll: { timeout: 15_000 } },
    globalSetup: ['test/support/global-setup.ts'],
    reporters: isCi ? ['default', 'json', './test/support/noSkips.ts'] : ['default'],
    outputFile: { json: 'test-results/vitest.json' },
  },
});
