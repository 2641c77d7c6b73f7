import type { ItemId } from '../domain/ids.ts';
import { type NumberedItem, shownNumber } from '../domain/meeting/agenda.ts';
import { papersAt } from '../domain/meeting/papersAtItem.ts';
import { decisionsToTell } from '../domain/vote/parts.ts';
import type { Outcome, Resolution } from '../domain/vote/resolution.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { type Reading, reading, readingOfAll, readingOfText, says } from '../public/reading.ts';
import { isReference, tellingWords } from '../public/telling.ts';
import { at, type Found } from './check.ts';

/** Nothing was decided about these. */
const undecided: ReadonlySet<Outcome> = new Set(['open', 'withdrawn', 'removed', 'noVote', 'postponed']);

/** What was decided in the non-public part is announced in public, so it needs a title for that, unless nothing is told (M10). */
export const announcementChecks = ({ items, minutes }: MeetingFacts): Found[] =>
  items
    .filter(
      ({ id, isPublic, publicTitle }) =>
        !isPublic &&
        publicTitle.trim() === '' &&
        decisionsToTell(inTheirOrder(minutes.get(id)?.resolutions ?? [])).some(isTold),
    )
    .map(({ id }) => ({ code: 'NO_TITLE_FOR_ANNOUNCEMENT', place: at('tagesordnung', id) }));

/** Its essential content is announced, unless the body decided otherwise (M10); without what tells its title (R12). */
export const publicWordingChecks = (facts: MeetingFacts): Found[] =>
  hiddenOf(facts).flatMap(({ id }) =>
    decisionsToTell(inTheirOrder(facts.minutes.get(id)?.resolutions ?? []))
      .filter(isTold)
      .flatMap((resolution) => wordingChecks(resolution, id, facts)),
  );

const isTold = ({ outcome, isWithheld }: Resolution): boolean => !undecided.has(outcome) && !isWithheld;

const inTheirOrder = (resolutions: readonly Resolution[]): Resolution[] =>
  resolutions.toSorted((a, b) => a.position - b.position);

function wordingChecks({ id, publicWording }: Resolution, itemId: ItemId, facts: MeetingFacts): Found[] {
  const place = at('protokoll', itemId);
  if (publicWording === '') return [{ code: 'NO_PUBLIC_WORDING', place, about: [id] }];
  const words = readingOfText(publicWording);
  return hiddenOf(facts)
    .filter((item) => secretsOf(item, facts).some((secret) => says(words, secret)))
    .map((item) => ({ code: 'WORDING_LEAK', place, about: [id, item.id], otherNumber: shownNumber(item) }));
}

const hiddenOf = ({ items }: MeetingFacts): NumberedItem[] => items.filter(({ isPublic }) => !isPublic);

/** Title and number of a non-public item, but for what the public titles say as well. */
function secretsOf(item: NumberedItem, { items }: MeetingFacts): Reading[] {
  const papers = papersAt(item);
  const known = readingOfAll(items.map((one) => (one.isPublic ? one.title : one.publicTitle)));
  return [
    ...[item, ...papers].flatMap(({ title }) =>
      [reading(title)].filter((words) => tellingWords(words).length > 0),
    ),
    ...papers.flatMap(({ paperReference }) => [reading(paperReference)].filter(isReference)),
  ].filter((words) => !says(known, words));
}
