import { defineConfig } from 'vitest/config';
import { settings } from '../../../vitest.config.ts';

/** The suite's own settings for what crashes on purpose; crashes.test.ts reads what came of it. */
export default defineConfig({
  test: {
    ...settings,
    include: ['test/support/crashing/*.cases.ts'],
    reporters: ['json', './test/support/ranAgain.ts'],
    outputFile: { json: process.env['CRASH_REPORT'] ?? '' },
  },
});
