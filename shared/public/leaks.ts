import { plainText } from '../domain/richText.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';

/** Shorter pieces ("Verschiedenes", "Ja") stand in every text. */
const shortestPiece = 12;

/**
 * What of the non-public part stands in a text for everybody, each in a sentence that does not repeat it whole:
 * titles, paper references, and lines of texts and resolutions. Finds slips, not paraphrases.
 */
export function leaksIn(text: string, facts: MeetingFacts): string[] {
  const haystack = flat(text);
  return facts.items
    .filter((item) => item.kind === 'item' && !item.isPublic)
    .filter((item) => {
      const minutes = facts.minutes.get(item.id);
      const resolutions = minutes?.resolutions ?? [];
      const pieces = [
        item.title,
        item.paperReference,
        ...plainText(minutes?.text ?? { type: 'doc', content: [] }).split('\n'),
        ...resolutions.flatMap((resolution) => plainText(resolution.text).split('\n')),
      ];
      const spoken = new Set([item.publicTitle, ...publicTitles(facts)].map(flat));
      return pieces
        .map(flat)
        .some((piece) => piece.length >= shortestPiece && !spoken.has(piece) && haystack.includes(piece));
    })
    .map(
      ({ number }) =>
        `Die Datei enthält Angaben aus Punkt ${number} des nichtöffentlichen Teils. Bitte entfernen Sie sie.`,
    );
}

const publicTitles = (facts: MeetingFacts): string[] =>
  facts.items.filter(({ isPublic }) => isPublic).map(({ title }) => title);

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('de');
