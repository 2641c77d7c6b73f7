import { publicMinutesChecks } from '../../checks/minutes.ts';
import { asMinutes } from '../anyModel.ts';
import type { KindOfDocument } from '../kind.ts';
import { everyChair } from '../signers.ts';
import { buildMinutes } from '../../minutes/build.ts';
import { projectPublic } from '../../public/facts.ts';
import { namedPart } from '../namedPart.ts';

/** The Niederschrift that everybody may read (M9). */
export const publicMinutes: KindOfDocument = {
  label: 'Niederschrift (öffentlicher Teil)',
  preview: 'Vorschau der Niederschrift, öffentlicher Teil',
  fileName: 'Niederschrift öffentlicher Teil',
  mail: {
    subject: 'Niederschrift (öffentlicher Teil) der',
    enclosed: 'die Niederschrift (öffentlicher Teil)',
    announces: false,
  },
  group: 'after',
  minutes: 'part',
  convening: 'none',
  checks: publicMinutesChecks,
  // Who chaired nothing but non-public items signs nothing that is for everybody.
  signers: (facts) => everyChair(projectPublic(facts)),
  subject: 'meeting',
  clearance: 'public',
  missing: () => '',
  build: (facts) => asMinutes(namedPart(buildMinutes(facts), 'öffentlicher Teil')),
};
