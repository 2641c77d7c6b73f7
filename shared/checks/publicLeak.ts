import type { CheckPlace } from './row.ts';
import type { NumberedItem } from '../domain/meeting/agenda.ts';
import { presenceAt } from '../domain/room/presence.ts';
import { projectPublic } from '../public/facts.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { at, type Found } from './check.ts';
import { rowsOf } from './texts.ts';

/** What of the non-public part stands in a text that everybody may read (M9). Titles, references and guests; finds slips. */
export function leakChecks(facts: MeetingFacts): Found[] {
  const announced = new Set(movedToNonPublic(facts));
  const hidden = facts.items
    .filter(({ id, isPublic, kind }) => kind === 'item' && !isPublic && !announced.has(id))
    .map((item) => ({ item, title: reading(item.title), reference: reading(item.paperReference) }));
  const known = reading(knownPhrases(facts));
  const guests = guestsOfOtherPart(facts);
  return publicTexts(facts).flatMap(({ item, text: written }) => {
    const text = reading(written);
    const place = at('protokoll', item.id);
    return [
      ...hidden.flatMap((other) => leaksOf(other, text, known, place)),
      ...guests
        .filter(({ textName, listName }) => [textName, listName].some((name) => holds(text, flat(name))))
        .map(({ id }): Found => ({ code: 'GUEST_OF_OTHER_PART', place, about: [id], personId: id })),
    ];
  });
}

/** A text as it is searched: without differences of case and spacing, and its telling words alone. */
type Reading = { flat: string; telling: string[]; joined: string };

function reading(text: string): Reading {
  const telling = tellingWords(text);
  return { flat: flat(text), telling, joined: ` ${telling.join(' ')} ` };
}

type Hidden = { item: NumberedItem; title: Reading; reference: Reading };

function leaksOf(other: Hidden, text: Reading, known: Reading, place: CheckPlace): Found[] {
  const found = { about: [other.item.id], otherNumber: other.item.number, place };
  const reference = other.reference.flat;
  const tellsReference = /\d.*\d/.test(reference) && holds(text, reference) && !holds(known, reference);
  return [
    ...(standsIn(other.title, text, known) ? [{ code: 'TITLE_LEAK', ...found } as const] : []),
    ...(tellsReference ? [{ code: 'REFERENCE_LEAK', ...found } as const] : []),
  ];
}

/** The whole title, or two of its telling words one after the other, unless public titles say the same. */
function standsIn(title: Reading, text: Reading, known: Reading): boolean {
  const pairs = title.telling.slice(1).map((word, index) => ` ${title.telling[index] ?? ''} ${word} `);
  if (pairs.some((pair) => text.joined.includes(pair) && !known.joined.includes(pair))) return true;
  const isTelling = title.telling.length > 0 && title.flat.length >= shortestTitle;
  return isTelling && holds(text, title.flat) && !holds(known, title.flat);
}

/** Shorter ones ("Anfragen") stand in every text. */
const shortestTitle = 12;

/** Words that any title may have, and that tell nothing by themselves. */
const generic = new Set(
  (
    'antrag anträge anfrage anfragen anliegen angelegenheit angelegenheiten anlage bekanntgabe bericht berichte beschluss ' +
    'beschlüsse beschlussvorlage benennung entwurf fragen genehmigung grundstücksangelegenheit ' +
    'grundstücksangelegenheiten gremium information informationen integrationsrat integrationsrates integrationsrats ' +
    'kenntnisnahme mitglied mitglieder mitgliedern mitteilung mitteilungen niederschrift nichtöffentliche ' +
    'nichtöffentlichen öffentliche öffentlichen personalangelegenheit personalangelegenheiten sachstand sitzung stadt ' +
    'teil umsetzung verschiedenes vertrag vertragsangelegenheit vertragsangelegenheiten verwaltung vorlage vorlagen ' +
    'vorstellung wahl haushalt haushaltsjahr über sowie durch für einer eines einem einen nach oder unter zwischen'
  ).split(' '),
);

const tellingWords = (text: string): string[] =>
  (text.toLocaleLowerCase('de').match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length >= 4 && !generic.has(word),
  );

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('de');
const edge = /[\p{L}\p{N}]/u;

/** As whole words; the needle is flat already. */
function holds({ flat: haystack }: Reading, needle: string): boolean {
  if (needle === '') return false;
  for (let from = haystack.indexOf(needle); from >= 0; from = haystack.indexOf(needle, from + 1)) {
    const around = [haystack[from - 1], haystack[from + needle.length]];
    if (around.every((sign) => sign === undefined || !edge.test(sign))) return true;
  }
  return false;
}

/** What the public documents really print of each public item. */
function publicTexts(facts: MeetingFacts): { item: NumberedItem; text: string }[] {
  const shown = projectPublic(facts);
  const rows = Map.groupBy(rowsOf(shown), ({ item }) => item.id);
  return shown.items.map((item) => {
    const results = (shown.minutes.get(item.id)?.resolutions ?? []).flatMap((one) => [
      one.printedResult,
      one.outcomeDetail,
      one.part,
    ]);
    const written = (rows.get(item.id) ?? []).map(({ row }) => row);
    return { item, text: [...written, ...results].join('\n') };
  });
}

/** Words that are public anyway: names of the body and the town, public titles and references. */
const knownPhrases = ({ items, meeting, municipality }: MeetingFacts): string =>
  [
    ...items.map((item) => (item.isPublic ? `${item.title}\n${item.paperReference}` : item.publicTitle)),
    meeting.rules.name,
    meeting.rules.nameGenitive,
    municipality?.name ?? '',
  ].join('\n| ');

/** They stood in the public agenda, so their titles are known. */
const movedToNonPublic = ({ minutes }: MeetingFacts): string[] =>
  [...minutes.values()]
    .flatMap(({ resolutions }) => resolutions)
    .flatMap(({ effect }) => (effect?.kind === 'makeNonPublic' ? effect.itemIds : []));

function guestsOfOtherPart({ attendance, items, meeting }: MeetingFacts) {
  const open = items.filter(({ isPublic }) => isPublic);
  const guests = attendance.attendees.filter(
    (attendee) =>
      attendee.group === 'guests' &&
      attendee.status === 'present' &&
      attendee.stays.length > 0 &&
      open.every(
        ({ id }) => presenceAt(attendee, { itemId: id, time: null }, items, meeting.startTime) === 'out',
      ),
  );
  const ids = new Set(guests.map(({ personId }) => personId));
  return attendance.people.filter(({ id }) => ids.has(id));
}
