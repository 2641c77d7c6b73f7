import type { Clearance, DocumentKind, DocumentSubject } from '../domain/document/document.ts';
import { withParts } from '../domain/vote/parts.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { mentionsOf } from '../minutes/mentions.ts';
import { aboutKind, clearanceOf } from './kinds/index.ts';
import type { ResolutionId } from '../domain/ids.ts';

type ExtractSubject = {
  resolutionId: ResolutionId;
  /** "TOP 4: Titel", "TOP 4.1, Beschluss 2: Titel" where an item has several. */
  label: string;
  isPublicItem: boolean;
};

/** Everything an extract can be made of, in the order of the agenda. */
export function extractSubjects(facts: MeetingFacts): ExtractSubject[] {
  const mentions = mentionsOf(facts.items, facts.meeting.rules.numbering === 'perPart');
  return facts.items.flatMap((item) => {
    const all = facts.minutes.get(item.id)?.resolutions ?? [];
    const resolutions = withParts(all.toSorted((a, b) => a.position - b.position)).map(
      (one) => one.resolution,
    );
    const top = (mentions.top(item.id) ?? 'Vor Eintritt in die Tagesordnung').replaceAll('\u{A0}', ' ');
    return resolutions.map(({ id }, index) => {
      const where = resolutions.length > 1 ? `${top}, Beschluss ${index + 1}` : top;
      return {
        resolutionId: id,
        label: item.kind === 'preliminary' ? where : `${where}: ${item.title}`,
        isPublicItem: item.isPublic,
      };
    });
  });
}

export type KnownSubject = {
  about: DocumentSubject;
  /** '' for the meeting itself, of which every document of it is. */
  label: string;
  clearance: Clearance;
};

/** What of a meeting there can be a document of this kind about. */
export const subjectsOf = (kind: DocumentKind, facts: MeetingFacts): KnownSubject[] => {
  switch (aboutKind(kind).subject) {
    case 'meeting':
      return [
        { about: { type: 'meeting', id: facts.meeting.id }, label: '', clearance: clearanceOf(kind, false) },
      ];
    case 'resolution':
      return extractSubjects(facts).map(({ resolutionId, label, isPublicItem }) => ({
        about: { type: 'resolution', id: resolutionId },
        label,
        clearance: clearanceOf(kind, isPublicItem),
      }));
  }
};
