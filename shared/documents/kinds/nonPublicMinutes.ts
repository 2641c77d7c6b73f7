import { nonPublicMinutesChecks } from '../../checks/minutes.ts';
import { asMinutes } from '../anyModel.ts';
import type { KindOfDocument } from '../kind.ts';
import { everyChair } from '../signers.ts';
import { buildMinutes } from '../../minutes/build.ts';
import { attachmentsOf } from '../../minutes/attachments.ts';
import { namedPart } from '../namedPart.ts';
import { partHeadings } from '../../minutes/items.ts';
import type { MeetingFacts } from '../../facts/meetingFacts.ts';
import type { MinutesModel } from '../../minutes/model.ts';

/** The non-public part as a file of its own (M9): head, attendance, its items, signatures. */
export const nonPublicMinutes: KindOfDocument = {
  label: 'Niederschrift (nichtöffentlicher Teil)',
  preview: 'Vorschau der Niederschrift, nichtöffentlicher Teil',
  fileName: 'Niederschrift nichtöffentlicher Teil',
  mail: {
    subject: 'Niederschrift (nichtöffentlicher Teil) der',
    enclosed: 'die Niederschrift (nichtöffentlicher Teil)',
    announces: false,
  },
  group: 'after',
  minutes: 'part',
  convening: 'none',
  checks: nonPublicMinutesChecks,
  signers: everyChair,
  subject: 'meeting',
  clearance: 'nonPublic',
  missing: ({ items }) =>
    items.every(({ isPublic }) => isPublic) ? 'Die Sitzung hat keinen nichtöffentlichen Teil.' : '',
  build: (facts) => asMinutes(partOf(facts)),
};

function partOf(facts: MeetingFacts): MinutesModel {
  const { attachments: _ofBothParts, ...whole } = buildMinutes(facts);
  const parts = whole.parts.filter(({ heading }) => heading === partHeadings.nonPublic);
  return namedPart(
    {
      ...whole,
      agenda: null,
      preliminary: null,
      ...attachmentsOf(facts, (item) => item?.isPublic === false),
      parts: parts.map((part) => ({ ...part, startsOnNewPage: false })),
    },
    'nichtöffentlicher Teil',
  );
}
