import { asSheet } from '../anyModel.ts';
import type { KindOfDocument } from '../kind.ts';
import { firstChair } from '../signers.ts';
import { listOfResolutions, noResolutions } from '../resolutionTable.ts';

/** Beschlussliste of both parts. */
export const resolutionList: KindOfDocument = {
  label: 'Beschlussliste (vollständig)',
  preview: 'Vorschau der Beschlussliste',
  fileName: 'Beschlussliste',
  mail: { subject: 'Beschlussliste der', enclosed: 'die Beschlussliste', announces: false },
  group: 'after',
  minutes: 'none',
  convening: 'none',
  isUnsigned: true,
  checks: () => [],
  signers: firstChair,
  subject: 'meeting',
  clearance: 'nonPublic',
  publicForm: 'publicResolutionList',
  missing: noResolutions,
  build: (facts) => asSheet(listOfResolutions(facts, 'Beschlussliste')),
};
