import type { Handlers } from '../kernel/app.ts';
import { bundleCautions } from './cautions.ts';
import { bundleProgress, cancelBundle, makeBundle } from './makeBundle.ts';

/** The Sitzungsmappe: all that is to be read for a meeting as one PDF. */
export const bundleHandlers = {
  'bundles.cautions': bundleCautions,
  'bundles.make': makeBundle,
  'bundles.progress': bundleProgress,
  'bundles.cancel': cancelBundle,
} satisfies Partial<Handlers>;
