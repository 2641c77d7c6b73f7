import type { Made } from '../../../shared/documents/anyModel.ts';
import { buildDocument } from '../../../shared/documents/build.ts';
import { fileNameOf } from '../../../shared/documents/fileNames.ts';
import { clearanceOf } from '../../../shared/documents/kinds/index.ts';
import { extractSubjects } from '../../../shared/documents/subjects.ts';
import {
  type DocumentKind,
  documentKinds,
  type SubjectId,
} from '../../../shared/domain/document/document.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { projectPublic } from '../../../shared/public/facts.ts';
import { reading, says } from '../../../shared/public/reading.ts';
import { marker } from '../documents/secretFacts.ts';

/** How the documents of a meeting come about that everybody may read. */
export type Publishing = {
  project: (facts: MeetingFacts) => object;
  build: (kind: DocumentKind, facts: MeetingFacts, subjectId: SubjectId) => Made;
  nameFile: typeof fileNameOf;
  isPublicExtract: (subject: Extract) => boolean;
};
type Extract = ReturnType<typeof extractSubjects>[number];

/** As the program does it. */
export const publishing: Publishing = {
  project: projectPublic,
  build: buildDocument,
  nameFile: fileNameOf,
  isPublicExtract: ({ isPublicItem }) => isPublicItem,
};

export type LeakPlace = 'facts' | DocumentKind | `name of ${DocumentKind}`;

/** Where anybody reads the marker: in the facts that public documents are made of, in one of them, in the name of its file. */
export function leaksIn(facts: MeetingFacts, how = publishing): LeakPlace[] {
  const inPapers = publicTargets(facts, how).flatMap(({ kind, subjectId, label }): LeakPlace[] => [
    ...(isMarked(how.build(kind, facts, subjectId)) ? [kind] : []),
    ...(isMarked(how.nameFile(kind, facts, label)) ? [`name of ${kind}` as const] : []),
  ]);
  return [...(isMarked(how.project(facts)) ? ['facts' as const] : []), ...inPapers];
}

type Target = { kind: DocumentKind; subjectId: SubjectId; label: string };

function publicTargets(facts: MeetingFacts, { isPublicExtract }: Publishing): Target[] {
  const kinds = documentKinds.filter((kind) => clearanceOf(kind, false) === 'public');
  const extracts = extractSubjects(facts).filter(isPublicExtract);
  return [
    ...kinds.map((kind) => ({ kind, subjectId: facts.meeting.id, label: '' })),
    ...extracts.map(({ resolutionId, label }) => ({
      kind: 'resolutionExtract' as const,
      subjectId: resolutionId,
      label,
    })),
  ];
}

const wanted = reading(marker);

/** Whether it says the marker in any spelling; maps have no text of their own, and breaks part words. */
export const isMarked = (value: unknown): boolean => says(reading(asText(value)), wanted);

const asText = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner)).replaceAll(
    /\\[nrt]/g,
    ' ',
  );
