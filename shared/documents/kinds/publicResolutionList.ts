import { leakChecks } from '../../checks/publicLeak.ts';
import { asSheet } from '../anyModel.ts';
import type { KindOfDocument } from '../kind.ts';
import { firstChair } from '../signers.ts';
import { listOfResolutions, noResolutions } from '../resolutionTable.ts';

/** Beschlussliste of the public part. */
export const publicResolutionList: KindOfDocument = {
  label: 'Beschlussliste (öffentlich)',
  preview: 'Vorschau der öffentlichen Beschlussliste',
  fileName: 'Beschlussliste öffentlich',
  mail: { subject: 'Beschlussliste der', enclosed: 'die Beschlussliste', announces: false },
  group: 'after',
  minutes: 'none',
  convening: 'none',
  isUnsigned: true,
  checks: leakChecks,
  signers: firstChair,
  subject: 'meeting',
  clearance: 'public',
  missing: noResolutions,
  build: (facts) => asSheet(listOfResolutions(facts, 'Beschlussliste – öffentlicher Teil')),
};
