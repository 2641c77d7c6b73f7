import type { PersonInMeeting } from '../facts/attendance.ts';
import type { NumberedItem } from '../domain/meeting/agenda.ts';
import { presenceAt } from '../domain/room/presence.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { sittingsIn } from '../facts/sittings.ts';
import { at, type Found } from './check.ts';
import { type Row, rowsOf, sentencesOf } from './texts.ts';
import type { PersonId } from '../domain/ids.ts';
import { namesake } from '../search/folding.ts';

/** People a text names who are not known, or not in the room at that item. Resolutions may name anybody. */
export const nameChecks = (facts: MeetingFacts): Found[] =>
  rowsOf(facts)
    .filter(({ from }) => from === 'text')
    .flatMap((row) => sentencesOf(row.row).flatMap((sentence) => inSentence(sentence, row, facts)));

/** Who is spoken of without having to be there. */
const speaksOfAbsence =
  /entschuldig|fehl(?:t|en)\b|abwesen|vertr(?:itt|eten|etung)|verl(?:ässt|assen)|ehemalig|früher|verstorben|schriftlich|nachfolge|ausgeschieden|verabschied|gratulier|bestell|gewählt|vorgeschlagen|benannt/i;

function inSentence(sentence: string, { item }: Row, facts: MeetingFacts): Found[] {
  return namesIn(sentence).flatMap(({ address, words }): Found[] => {
    const name = `${address} ${words.join(' ')}`;
    const found = { place: at('protokoll', item.id), about: [name], name };
    const bearers = facts.attendance.people.filter((person) => isNamed(person, words));
    if (bearers.length === 0)
      return [{ code: 'NAME_UNKNOWN', ...found, meant: meantBy(words, facts.attendance.people) }];
    const isFine = speaksOfAbsence.test(sentence) || bearers.some(({ id }) => mayBeHere(id, item, facts));
    return isFine ? [] : [{ code: 'NAME_NOT_PRESENT', ...found }];
  });
}

const mayBeHere = (personId: PersonId, { id }: NumberedItem, facts: MeetingFacts): boolean =>
  facts.attendance.attendees.some(
    (attendee) =>
      attendee.personId === personId &&
      presenceAt(attendee, { itemId: id, time: null }, facts.items, sittingsIn(facts)) !== 'out',
  );

const spoken = /(?<!\p{L})(Frau|Herrn?)[ \u{A0}]+((?:[\p{L}’'.-]+[ \u{A0}]?){1,6})/gu;
const title = /^(?:Dr|Prof|Dipl|Ing|h|c|med|jur|phil|rer|nat|pol|Mag|MdB|MdL)\.?(?:-\p{L}+\.?)*$/u;
const position =
  /^(?:(?:Ober|Ersten?|Stadt|Kreis|Rats|Sozial)?-?(?:bürgermeister|Bürgermeister|beigeordnete|Beigeordnete|Dezernent|dezernent|Amtsleiter|Vorsitzende|Stadtdirektor|direktor|Minister|Pfarrer|mitglied|Mitglied|Kollege|Kollegin|Präsident|Landrat|Landrät|rät|rat|kämmer|Kämmerer|Schriftführer)(?:in|r|n|er|s)?|Ersten?|Erste[rn]?|Stellvertretende[rn]?)$/u;
const particle = /^(?:von|van|vom|zu|zur|de|der|den|dem|la|le|al|el|ten|ter|bin|ibn|da|dos|di)$/u;

/** "Herrn Dr. Beispiel" → Herr, [Beispiel]; without titles and positions, up to the first word that is no name. */
function namesIn(sentence: string): { address: string; words: string[] }[] {
  return [...sentence.matchAll(spoken)].flatMap(({ 1: address = '', 2: rest = '' }) => {
    const all = rest.trim().split(/[ \u{A0}]+/u);
    const start = all.findIndex((word) => !title.test(word) && !position.test(word));
    const words = start < 0 ? [] : nameOf(all.slice(start));
    const isName = words.some((word) => /^\p{Lu}/u.test(word));
    return isName ? [{ address: address.replace('Herrn', 'Herr'), words }] : [];
  });
}

/** At most given name and family name with its particles; a dot ends it. */
function nameOf(words: readonly string[]): string[] {
  const end = words.findIndex((word) => !/^\p{Lu}/u.test(word) && !particle.test(word));
  const upTo = end < 0 ? words : words.slice(0, end);
  const dot = upTo.findIndex((word) => word.endsWith('.'));
  const name = dot < 0 ? upTo : upTo.slice(0, dot + 1);
  return name.slice(0, 4).flatMap((word) => {
    const bare = word.replace(/[.’']+$/u, '');
    return bare === '' || /^(?:Frau|Herrn?)$/.test(bare) ? [] : [bare];
  });
}

/** The family name stands in the words, also as "Ahorns"; words behind it may be anything. */
function isNamed({ familyName, position: held }: PersonInMeeting, words: readonly string[]): boolean {
  const said = ` ${words.map(plain).join(' ')} `;
  const family = familyName.split(/\s+/).map(plain).join(' ');
  if (words.length > 0 && held !== '' && plain(words.join(' ')) === plain(held)) return true;
  return [family, `${family}s`].some((name) => said.includes(` ${name} `));
}

/** The family name of the only person whose name differs in marks alone, "Wiśniewska" for "Wisniewska"; '' without one. */
function meantBy(words: readonly string[], people: readonly PersonInMeeting[]): string {
  const said = namesake(words.join(' '));
  const alike = people.filter(({ familyName, givenName }) =>
    [familyName, `${familyName}s`, `${givenName} ${familyName}`].some((name) => namesake(name) === said),
  );
  return alike.length === 1 ? (alike[0]?.familyName ?? '') : '';
}

const plain = (word: string): string => word.replaceAll(/[.’']/gu, '').toLocaleLowerCase('de');
