import type { NumberedItem } from '../domain/meeting/agenda.ts';
import type { Recusal, Stay } from '../domain/room/attendance.ts';
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
    ...staysAt(item, setting, 'fromItemId').map(([who, stay, isFirst]) =>
      arrival(who, stay, isFirst, setting),
    ),
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
  ...staysAt(item, setting, 'untilItemId').map(([who, stay]) => departure(who, stay, setting)),
];

function staysAt(
  item: NumberedItem,
  setting: Setting,
  bound: 'fromItemId' | 'untilItemId',
): [who: string, stay: Stay, isFirst: boolean][] {
  const stays = setting.staysByItem[bound].get(item.id) ?? [];
  return stays.map(({ attendee, stay }) => [
    setting.textName(attendee.personId),
    stay,
    stay === attendee.stays[0],
  ]);
}

function arrival(
  who: string,
  { fromDay, fromTime, fromItemId }: Stay,
  isFirst: boolean,
  { mentions, sittings }: Setting,
): string {
  const here = mentions.isPreliminary(fromItemId) ? 'nun' : 'ab diesem Punkt';
  const since = fromTime ? `ab ${spokenTime(fromTime)}${onNamedDay(fromDay, sittings)}` : here;
  return `${who} nimmt ${since} ${isFirst ? '' : 'wieder '}an der Sitzung teil.`;
}

function departure(
  who: string,
  { untilDay, untilTime, untilItemId }: Stay,
  { mentions, sittings }: Setting,
): string {
  if (untilTime)
    return `${who} verlässt die Sitzung um ${spokenTime(untilTime)}${onNamedDay(untilDay, sittings)}.`;
  const when = mentions.isPreliminary(untilItemId) ? 'vor Eintritt in die Tagesordnung' : 'nach diesem Punkt';
  return `${who} verlässt die Sitzung ${when}.`;
}

const withdrawal = {
  bias: `nimmt gemäß ${unbroken('§ 31 GO NRW')} an Beratung und Abstimmung nicht teil`,
  ownWish: 'nimmt auf eigenen Wunsch an Beratung und Abstimmung nicht teil',
  decision: 'ist durch Beschluss von Beratung und Abstimmung ausgeschlossen',
} satisfies Record<Recusal['ground'], string>;

/** "für diesen Punkt" says that the person comes back afterwards; where they do not, a stay ends here (R19). */
function recusalNote({ personId, whereabouts, ground, note }: Recusal, setting: Setting): string {
  const where =
    whereabouts === 'left'
      ? 'verlässt für diesen Punkt den Sitzungsraum'
      : 'hält sich währenddessen im Zuschauerbereich auf';
  const sentence = `${setting.textName(personId)} ${withdrawal[ground]} und ${where}.`;
  return note === '' ? sentence : `${sentence} ${note}`;
}
