import type { NumberedItem } from '../domain/meeting/agenda.ts';
import type { Attendee, Recusal, Stay } from '../domain/room/attendance.ts';
import { togetherWords } from '../german/together.ts';
import { incidentNotes } from './incidents.ts';
import type { Setting } from './setting.ts';
import { onNamedDay, spokenTime, unbroken } from './text.ts';

/** What is said at an item before its text: taken off or added, change of chair, arrivals, recusals (M5, R32, R22, R19). */
export function notesBefore(item: NumberedItem, setting: Setting): string[] {
  const { recusals } = setting.facts.attendance;
  return [
    ...changeOf(item),
    ...togetherNote(item, setting),
    ...setting.turns
      .filter((turn) => turn.fromItemId === item.id)
      .map((turn) => `Den Vorsitz übernimmt ${setting.textName(turn.personId)}.`),
    ...staysAt(item, setting, 'fromItemId').map((come) => arrival(come, setting)),
    ...recusals.filter((r) => r.itemId === item.id).map((recusal) => recusalNote(recusal, setting)),
  ];
}

function changeOf({ status }: NumberedItem): string[] {
  if (status === 'removed') return ['Dieser Punkt wurde von der Tagesordnung abgesetzt.'];
  return status === 'added' ? ['Dieser Punkt wurde in der Sitzung in die Tagesordnung aufgenommen.'] : [];
}

/** Said once, at the first of them; the others point there. */
function togetherNote({ id }: NumberedItem, { together, mentions }: Setting): string[] {
  const group = together.get(id);
  if (!group) return [];
  const [lead] = group;
  if (lead?.id === id) return [`${togetherWords(group)} werden gemeinsam beraten.`];
  const top = mentions.top(lead?.id ?? null);
  return top === null ? [] : [`Zur Beratung siehe ${top}.`];
}

/** What is said at an item after its results: what happened beside its matter, and who left. */
export const notesAfter = (item: NumberedItem, setting: Setting): string[] => [
  ...incidentNotes(item, setting),
  ...staysAt(item, setting, 'untilItemId').map((go) => departure(go, setting)),
];

function staysAt(item: NumberedItem, setting: Setting, bound: 'fromItemId' | 'untilItemId'): StayAt[] {
  const stays = setting.staysByItem[bound].get(item.id) ?? [];
  return stays.map(({ attendee, stay }) => ({ ...stay, attendee, before: stayBefore(attendee, stay) }));
}

/** `before`: the stay of the person before this one. */
type StayAt = Stay & { attendee: Attendee; before: Stay | undefined };

const stayBefore = ({ stays }: Attendee, stay: Stay): Stay | undefined => stays[stays.indexOf(stay) - 1];

/** Whoever was cut off is connected again; others come (again), in the room or by video. */
function arrival(
  { attendee, before, fromDay, fromTime, fromItemId }: StayAt,
  { mentions, sittings, textName }: Setting,
): string {
  const who = textName(attendee.personId);
  const here = mentions.isPreliminary(fromItemId) ? 'nun' : 'ab diesem Punkt';
  const since = fromTime ? `ab ${spokenTime(fromTime)}${onNamedDay(fromDay, sittings)}` : here;
  if (before?.isCutOff) return `${who} ist ${since} wieder zugeschaltet.`;
  const how = attendee.isRemote ? 'zugeschaltet ' : '';
  return `${who} nimmt ${since} ${before ? 'wieder ' : ''}${how}an der Sitzung teil.`;
}

function departure(
  { attendee, isCutOff, untilDay, untilTime, untilItemId }: StayAt,
  { mentions, sittings, textName, textNameIn }: Setting,
): string {
  const at = untilTime ? `um ${spokenTime(untilTime)}${onNamedDay(untilDay, sittings)}` : '';
  const when = mentions.isPreliminary(untilItemId) ? 'vor Eintritt in die Tagesordnung' : 'nach diesem Punkt';
  return isCutOff
    ? `Die Verbindung zu ${textNameIn(attendee.personId, 'dative')} bricht ${at || when} ab.`
    : `${textName(attendee.personId)} verlässt die Sitzung ${at || when}.`;
}

const withdrawal = {
  bias: `nimmt gemäß ${unbroken('§ 31 GO NRW')} an Beratung und Abstimmung nicht teil`,
  ownWish: 'nimmt auf eigenen Wunsch an Beratung und Abstimmung nicht teil',
  decision: 'ist durch Beschluss von Beratung und Abstimmung ausgeschlossen',
} satisfies Record<Recusal['ground'], string>;

const whereaboutsWords = {
  left: 'verlässt für diesen Punkt den Sitzungsraum',
  audience: 'hält sich währenddessen im Zuschauerbereich auf',
} satisfies Record<Recusal['whereabouts'], string>;

/** "für diesen Punkt" says that the person comes back afterwards; where they do not, a stay ends here (R19). */
function recusalNote({ personId, whereabouts, ground, note }: Recusal, setting: Setting): string {
  const isRemote = setting.facts.attendance.attendees.some((a) => a.personId === personId && a.isRemote);
  const where = isRemote ? 'ist währenddessen nicht zugeschaltet' : whereaboutsWords[whereabouts];
  const sentence = `${setting.textName(personId)} ${withdrawal[ground]} und ${where}.`;
  return note === '' ? sentence : `${sentence} ${note}`;
}
