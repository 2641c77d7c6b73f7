import type { PersonInMeeting } from '../facts/attendance.ts';
import type { Attendee } from '../domain/room/attendance.ts';
import { namesIn } from '../domain/people/names.ts';
import type { GrammaticalCase } from '../german/declension.ts';
import type { AgendaItem, NumberedItem } from '../domain/meeting/agenda.ts';
import { togetherIn } from '../domain/meeting/together.ts';
import type { MinutesStyle } from '../domain/body/body.ts';
import { parents } from '../domain/meeting/numbering.ts';
import { chairTurns, type Turn } from './chairs.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { sittingsIn } from '../facts/sittings.ts';
import type { Sittings } from '../domain/room/sittings.ts';
import { mentionsOf, type Mentions } from './mentions.ts';
import { staysByItem, type StaysByItem } from './staysByItem.ts';
import type { ItemId, PersonId } from '../domain/ids.ts';

/** The facts with what every part of the Niederschrift looks up in them. */
export type Setting = {
  facts: MeetingFacts;
  style: MinutesStyle;
  mentions: Mentions;
  turns: readonly Turn[];
  staysByItem: StaysByItem;
  /** Of each item that is dealt with together with others all of them. */
  together: ReadonlyMap<ItemId, readonly NumberedItem[]>;
  /** The days of the meeting. */
  sittings: Sittings;
  /** Null also where the item above stands in the other part: then this one is no sub-item in print. */
  parentOf: (item: AgendaItem) => ItemId | null;
  /** Null: nobody was noted. */
  person: (id: PersonId | null) => PersonInMeeting | undefined;
  /** "Frau Murisa Beispiel"; "N. N." where the person is no longer in the list, so that the gap shows. */
  listName: (id: PersonId) => string;
  /** "Frau Beispiel" */
  textName: (id: PersonId) => string;
  /** "Herrn Beispiel" behind "für" and "durch" */
  textNameIn: (id: PersonId, grammaticalCase: GrammaticalCase) => string;
  /** By position, then as the facts list people: as members expect to find themselves. */
  inListOrder: (attendees: readonly Attendee[]) => Attendee[];
};

export function settingOf(facts: MeetingFacts): Setting {
  const { rules } = facts.meeting;
  const people = new Map<PersonId | null, PersonInMeeting>(
    facts.attendance.people.map((person) => [person.id, person]),
  );
  const mentions = mentionsOf(facts.items, rules.numbering === 'perPart');
  const order = new Map(facts.attendance.people.map(({ id }, index) => [id, index]));
  const spotOf = ({ personId }: Attendee): number => order.get(personId) ?? order.size;
  return {
    facts,
    style: rules.style,
    mentions,
    turns: chairTurns(facts.attendance.presiding, mentions),
    staysByItem: staysByItem(facts.attendance.attendees, facts.items),
    together: togetherIn(facts.items),
    sittings: sittingsIn(facts),
    parentOf: parents(facts.items),
    person: (id) => people.get(id),
    listName: (id) => people.get(id)?.listName ?? 'N. N.',
    textName: (id) => people.get(id)?.textName ?? 'N. N.',
    textNameIn: namesIn(facts.attendance.people),
    inListOrder: (attendees) =>
      attendees.toSorted((a, b) => a.position - b.position || spotOf(a) - spotOf(b)),
  };
}
