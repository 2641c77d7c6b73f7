import type { NumberedItem } from '../domain/agenda.ts';
import type { Attendee, Recusal, Stay } from '../domain/attendance.ts';
import { germanTime } from '../german/format.ts';
import type { Setting } from './setting.ts';

/** What is said at an item before its text: taken off, change of chair, arrivals, recusals (M5, R32, R22, R19). */
export function notesBefore(item: NumberedItem, setting: Setting): string[] {
  const { recusals } = setting.facts.attendance;
  return [
    ...(item.status === 'removed' ? ['Dieser Punkt wurde von der Tagesordnung abgesetzt.'] : []),
    ...setting.turns
      .filter((turn) => turn.fromItemId === item.id)
      .map((turn) => `Den Vorsitz übernimmt ${setting.textName(turn.personId)}.`),
    ...staysAt(item, setting, 'fromItemId').map(([who, stay, isFirst]) => arrival(who, stay, isFirst)),
    ...recusals.filter((r) => r.itemId === item.id).map((recusal) => recusalNote(recusal, setting)),
  ];
}

/** What is said at an item after its results: who left. */
export const notesAfter = (item: NumberedItem, setting: Setting): string[] =>
  staysAt(item, setting, 'untilItemId').map(([who, stay]) => departure(who, stay));

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

/** Attendees' stays by the item at which they begin or end, so that 300 items need one look at the list. */
export type StaysByItem = Record<
  'fromItemId' | 'untilItemId',
  ReadonlyMap<string, { attendee: Attendee; stay: Stay }[]>
>;

export function staysByItem(attendees: readonly Attendee[]): StaysByItem {
  const all = attendees
    .filter((a) => a.status === 'present')
    .flatMap((attendee) => attendee.stays.map((stay) => ({ attendee, stay })));
  const by = (bound: 'fromItemId' | 'untilItemId') =>
    Map.groupBy(
      all.filter(({ stay }) => stay[bound] !== null),
      ({ stay }) => stay[bound] ?? '',
    );
  return { fromItemId: by('fromItemId'), untilItemId: by('untilItemId') };
}

function arrival(who: string, { fromTime }: Stay, isFirst: boolean): string {
  const since = fromTime ? `ab ${germanTime(fromTime)}` : 'ab diesem Punkt';
  return `${who} nimmt ${since} ${isFirst ? '' : 'wieder '}an der Sitzung teil.`;
}

function departure(who: string, { untilTime }: Stay): string {
  return `${who} verlässt die Sitzung ${untilTime ? `um ${germanTime(untilTime)}` : 'nach diesem Punkt'}.`;
}

function recusalNote({ personId, whereabouts, note }: Recusal, setting: Setting): string {
  const where = whereabouts === 'left' ? 'verlässt den Sitzungsraum' : 'hält sich im Zuschauerbereich auf';
  const sentence = `${setting.textName(personId)} nimmt gemäß § 31 GO NRW an Beratung und Abstimmung nicht teil und ${where}.`;
  return note === '' ? sentence : `${sentence} ${note}`;
}
