import type { CheckPlace } from './row.ts';
import { type NumberedItem, shownNumber } from '../domain/meeting/agenda.ts';
import { papersAt } from '../domain/meeting/papersAtItem.ts';
import { emptyText, saidIn } from '../domain/richText.ts';
import { projectPublic } from '../public/facts.ts';
import { callNames, guestsOfOtherPart, unplacedGuests } from '../public/guests.ts';
import { type Reading, reading, readingOfAll, readingOfText, says } from '../public/reading.ts';
import { isReference, isTelling, tellingWords } from '../public/telling.ts';
import type { ItemId } from '../domain/ids.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { at, type Found } from './check.ts';

/** What of the non-public part stands in a text that everybody may read (M9). Titles, references and guests; finds slips. */
export function leakChecks(facts: MeetingFacts): Found[] {
  const unplaced = unplacedGuests(facts).map(({ id }): Found => ({
    code: 'GUEST_UNPLACED',
    place: at('anwesenheit'),
    about: [id],
    personId: id,
  }));
  return [...leaksIn(publicTexts(facts), facts), ...unplaced];
}

/** Whether what is written at a public item says something of the non-public part. */
export const namesOtherPart = (facts: MeetingFacts, itemId: ItemId): boolean =>
  leaksIn(
    publicTexts(facts).filter(({ place }) => place.itemId === itemId),
    facts,
  ).length > 0;

function leaksIn(texts: readonly PublicText[], facts: MeetingFacts): Found[] {
  const announced = new Set(movedToNonPublic(facts));
  const hidden = facts.items
    .filter(({ id, isPublic, kind }) => kind === 'item' && !isPublic && !announced.has(id))
    .map((item) => ({
      item,
      titles: [item, ...papersAt(item)].map(({ title }) => searched(reading(title))),
      references: papersAt(item).map(({ paperReference }) => reading(paperReference)),
    }));
  const known = searched(readingOfAll(knownPhrases(facts)));
  const guests = guestsOfOtherPart(facts);
  return texts.flatMap(({ place, text: written }) => {
    const text = searched(readingOfText(written));
    return [
      ...hidden.flatMap((other) => leaksOf(other, text, known, place)),
      ...guests
        .filter((guest) => callNames(guest, facts).some((name) => says(text.words, reading(name))))
        .map(({ id }): Found => ({ code: 'GUEST_OF_OTHER_PART', place, about: [id], personId: id })),
    ];
  });
}

/** A text, and its telling words alone. */
type Searched = { words: Reading; telling: string[]; joined: string };

function searched(words: Reading): Searched {
  const telling = tellingWords(words);
  return { words, telling, joined: ` ${telling.join(' ')} ` };
}

type Hidden = { item: NumberedItem; titles: Searched[]; references: Reading[] };

function leaksOf(other: Hidden, text: Searched, known: Searched, place: CheckPlace): Found[] {
  const found = { about: [other.item.id], otherNumber: shownNumber(other.item), place };
  const tellsReference = other.references.some(
    (reference) => isReference(reference) && says(text.words, reference) && !says(known.words, reference),
  );
  return [
    ...(other.titles.some((title) => standsIn(title, text, known))
      ? [{ code: 'TITLE_LEAK', ...found } as const]
      : []),
    ...(tellsReference ? [{ code: 'REFERENCE_LEAK', ...found } as const] : []),
  ];
}

/** The whole title, or two of its telling words one after the other, unless public titles say the same. */
function standsIn(title: Searched, text: Searched, known: Searched): boolean {
  const pairs = title.telling.slice(1).map((word, index) => ` ${title.telling[index] ?? ''} ${word} `);
  if (pairs.some((pair) => text.joined.includes(pair) && !known.joined.includes(pair))) return true;
  return isTelling(title.words) && says(text.words, title.words) && !says(known.words, title.words);
}

type PublicText = { place: CheckPlace; text: string };

/** What the public documents really print of each public item. */
function publicTexts(facts: MeetingFacts): PublicText[] {
  const shown = projectPublic(facts);
  const listed = shown.attachments.filter(({ isListed }) => isListed);
  const own = listed.map(({ title }) => ({ place: at('tagesordnung'), text: title }));
  const ofItems = shown.items.map((item) => {
    const { text = emptyText, resolutions = [] } = shown.minutes.get(item.id) ?? {};
    const results = resolutions.flatMap((one) => [
      one.label,
      one.mover,
      one.printedResult,
      one.resultNote,
      one.outcomeDetail,
      one.part,
    ]);
    const written = [text, ...resolutions.map((one) => one.text)].flatMap(saidIn);
    return { place: at('protokoll', item.id), text: [item.subtitle, ...written, ...results].join('\n') };
  });
  return [...ofItems, ...own];
}

/** Words that are public anyway: names of the body and the town, public titles and references. */
const knownPhrases = ({ items, meeting, municipality }: MeetingFacts): string[] => [
  ...items.flatMap((item) =>
    item.isPublic
      ? [item.title, ...papersAt(item).flatMap(({ paperReference, title }) => [paperReference, title])]
      : [item.publicTitle],
  ),
  meeting.rules.name,
  meeting.rules.nameGenitive,
  municipality?.name ?? '',
];

/** They stood in the public agenda, so their titles are known. */
const movedToNonPublic = ({ minutes }: MeetingFacts): string[] =>
  [...minutes.values()]
    .flatMap(({ resolutions }) => resolutions)
    .filter(({ outcome }) => outcome === 'adopted')
    .flatMap(({ effect }) => (effect?.kind === 'makeNonPublic' ? effect.itemIds : []));
