import { minutesChecks } from '../../checks/minutes.ts';
import { asMinutes } from '../anyModel.ts';
import type { KindOfDocument } from '../kind.ts';
import { everyChair } from '../signers.ts';
import { buildMinutes } from '../../minutes/build.ts';

/** The Niederschrift with both parts; with its release the meeting is released. */
export const minutes: KindOfDocument = {
  label: 'Niederschrift (vollständig)',
  preview: 'Vorschau der Niederschrift',
  fileName: 'Niederschrift',
  mail: { subject: 'Niederschrift der', enclosed: 'die Niederschrift', announces: false },
  group: 'after',
  minutes: 'whole',
  convening: 'none',
  checks: minutesChecks,
  signers: everyChair,
  subject: 'meeting',
  clearance: 'nonPublic',
  publicForm: 'publicMinutes',
  missing: () => '',
  build: (facts) => asMinutes(buildMinutes(facts)),
};
