import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { placesOf } from '../minutes/places.ts';

export type ExtractSubject = {
  /** Id of the resolution. */
  subjectId: string;
  /** "TOP 4: Titel", "TOP 4.1, Beschluss 2: Titel" where an item has several. */
  label: string;
  isPublicItem: boolean;
};

/** Everything an extract can be made of, in the order of the agenda. */
export function extractSubjects(facts: MeetingFacts): ExtractSubject[] {
  const places = placesOf(facts.items, facts.meeting.rules.numbering === 'perPart');
  return facts.items.flatMap((item) => {
    const resolutions = (facts.minutes.get(item.id)?.resolutions ?? []).toSorted(
      (a, b) => a.position - b.position,
    );
    const place = (places.top(item.id) ?? 'Vor Eintritt in die Tagesordnung').replaceAll('\u{A0}', ' ');
    return resolutions.map(({ id }, index) => {
      const where = resolutions.length > 1 ? `${place}, Beschluss ${index + 1}` : place;
      return {
        subjectId: id,
        label: item.kind === 'preliminary' ? where : `${where}: ${item.title}`,
        isPublicItem: item.isPublic,
      };
    });
  });
}
