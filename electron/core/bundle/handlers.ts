import type { Handlers } from '../kernel/app.ts';
import { bundleProgress, cancelBundle, makeBundle } from './makeBundle.ts';

/** The Sitzungsmappe: all that is to be read for a meeting as one PDF. */
export const bundleHandlers = {
  'bundles.make': makeBundle,
  'bundles.progress': bundleProgress,
  'bundles.cancel': cancelBundle,
} satisfies Partial<Handlers>;
