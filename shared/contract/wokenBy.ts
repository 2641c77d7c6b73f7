import type { JobName } from './dataKinds.ts';
import { contract, isRoute } from './index.ts';

/** The work in the background that may have something to do after this route. */
export function wokenBy(name: string): readonly JobName[] {
  if (!isRoute(name)) return [];
  const route = contract[name];
  return 'wakes' in route ? route.wakes : [];
}
