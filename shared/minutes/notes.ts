import type { NumberedItem } from '../domain/meeting/agenda.ts';
import type { ItemId } from '../domain/ids.ts';
import type { Attendee, Recusal, Stay } from '../domain/room/attendance.ts';
import { sittingAt } from '../domain/room/sittings.ts';
import type { ClockTime } from '../domain/values.ts';
import { listed } from '../german/format.ts';
import { togetherWords } from '../german/together.ts';
import { byTheClock, type Timed } from './byTheClock.ts';
import type { Turn } from './chairs.ts';
import { incidentNotes } from './incidents.ts';
import type { Setting } from './setting.ts';
import { onNamedDay, spokenTime, unbroken } from './text.ts';

/** What is said at an item before its text: taken off or added, who takes the chair, arrivals, recusals (M5, R32, R22, R19). */
export function notesBefore(item: NumberedItem, setting: Setting): string[] {
  const { recusals } = setting.facts.attendance;
  return [
    ...changeOf(item),
    ...togetherNote(item, setting),
    ...turnsAt(item, setting)
      .filter((_, index) => index === 0)
      .map((turn) => takesTheChair(turn, setting)),
    ...staysAt(item, setting, 'fromItemId')
      .filter((come) => !(come.before && isBackAtItem(come.before, come)))
      .map((come) => arrival(come, setting)),
    ...cameForNote(item, setting),
    ...staysAt(item, setting, 'untilItemId')
      .filter(isWithin)
      .map((go) => departure(go, setting)),
    ...recusals.filter((r) => r.itemId === item.id).map((recusal) => recusalNote(recusal, setting)),
  ];
}

function changeOf({ status }: NumberedItem): string[] {
  if (status === 'removed') return ['Dieser Punkt wurde von der Tagesordnung abgesetzt.'];
  return status === 'added' ? ['Dieser Punkt wurde in der Sitzung in die Tagesordnung aufgenommen.'] : [];
}

/** Guests, administration and experts who were there for this item alone. */
function cameForNote({ id, status }: NumberedItem, setting: Setting): string[] {
  const names = status === 'removed' ? [] : namesOfThoseFor(id, setting);
  if (names.length === 0) return [];
  const what = setting.together.has(id) ? 'An der gemeinsamen Beratung' : 'Zu diesem Punkt';
  return [`${what} ${names.length > 1 ? 'nehmen' : 'nimmt'} ${listed(names)} teil.`];
}

/** Where items are dealt with together, all who came for any of them: at the first, where the debate is, and at no other. */
export function namesOfThoseFor(id: ItemId, setting: Setting): string[] {
  const { staysByItem, together, inListOrder, textName } = setting;
  const group = (together.get(id) ?? []).map((one) => one.id);
  const [lead = id] = group;
  if (lead !== id) return [];
  const came = [id, ...group].flatMap((one) => staysByItem.cameFor.get(one) ?? []);
  return inListOrder([...new Set(came.map(({ attendee }) => attendee))]).map(({ personId }) =>
    textName(personId),
  );
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

/** Who took the chair at an item. */
const turnsAt = ({ id }: NumberedItem, { turns }: Setting): Turn[] =>
  turns.filter((turn) => turn.fromItemId === id);

const takesTheChair = ({ personId, time }: Turn, setting: Setting): string =>
  [
    'Den Vorsitz übernimmt',
    ...(time === undefined ? [] : [`um ${spokenTime(time)}`]),
    `${setting.textName(personId)}.`,
  ].join(' ');

/**
 * What is said at an item after its results, by the clock: what happened beside its matter, who left, and who took the chair
 * when somebody else had it for the item.
 */
export function notesAfter(item: NumberedItem, setting: Setting): string[] {
  const { facts, sittings } = setting;
  const timed = (words: string, time: ClockTime | null, day: number | null): Timed => {
    const sitting = sittingAt({ itemId: item.id, time, day }, facts.items, sittings);
    return { words, time, sitting };
  };
  const [, ...furtherTurns] = turnsAt(item, setting);
  const departures = staysAt(item, setting, 'untilItemId').filter(
    (go) => !isWithin(go) && !wasSentOut(go, setting),
  );
  const others = [
    ...furtherTurns.map((turn) => timed(takesTheChair(turn, setting), turn.time ?? null, null)),
    ...departures.map((go) => timed(departure(go, setting), go.untilTime, go.untilDay)),
  ];
  return byTheClock(incidentNotes(item, setting), others, sittings);
}

/**
 * While the item was dealt with: a connection broke off at a time, or somebody went and came back. Votes after it are
 * counted without the person.
 */
const isWithin = (go: StayAt): boolean =>
  (go.isCutOff && go.untilTime !== null) ||
  (!go.isCutOff && go.next !== undefined && isBackAtItem(go, go.next));

/** Whoever was excluded from the meeting is said to be gone already (R41). */
const wasSentOut = ({ attendee, untilItemId, untilTime }: StayAt, { facts }: Setting): boolean =>
  facts.attendance.incidents.some(
    ({ kind, itemId, personId, time }) =>
      kind === 'excluded' &&
      itemId === untilItemId &&
      personId === attendee.personId &&
      (time === null || untilTime === null || time === untilTime),
  );

/** Where both are at one item they stand in one sentence, in their order, whichever of the times is known. */
const isBackAtItem = (go: Stay, come: Stay): boolean => go.untilItemId === come.fromItemId;

function staysAt(item: NumberedItem, setting: Setting, bound: 'fromItemId' | 'untilItemId'): StayAt[] {
  const stays = setting.staysByItem[bound].get(item.id) ?? [];
  return stays.map(({ attendee, stay }) => {
    const at = attendee.stays.indexOf(stay);
    return { ...stay, attendee, before: attendee.stays[at - 1], next: attendee.stays[at + 1] };
  });
}

/** `before` and `next`: the stays of the person beside this one. */
type StayAt = Stay & { attendee: Attendee; before: Stay | undefined; next: Stay | undefined };

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

function departure(go: StayAt, setting: Setting): string {
  const { attendee, isCutOff, untilDay, untilTime, untilItemId, next } = go;
  const at = untilTime ? `um ${spokenTime(untilTime)}${onNamedDay(untilDay, setting.sittings)}` : '';
  const isBefore = setting.mentions.isPreliminary(untilItemId);
  const when = at || (isBefore ? 'vor Eintritt in die Tagesordnung' : 'nach diesem Punkt');
  if (isCutOff) return cutOff(go, when, setting);
  const isBack = next !== undefined && isBackAtItem(go, next);
  const leaves = `${setting.textName(attendee.personId)} verlässt die Sitzung`;
  if (!isBack) return `${leaves} ${when}.`;
  // Nobody comes back at an item who goes after it.
  const gone = at || (isBefore ? when : 'während dieses Punktes');
  const again = next.fromTime
    ? `ab ${spokenTime(next.fromTime)}${onNamedDay(next.fromDay, setting.sittings)}`
    : 'dann';
  return `${leaves} ${gone} und nimmt ${again} wieder ${attendee.isRemote ? 'zugeschaltet ' : ''}an ihr teil.`;
}

/** Where it was made again at the same item both stand in one sentence, in their order. */
function cutOff({ attendee, untilTime, untilItemId, next }: StayAt, when: string, setting: Setting): string {
  const { mentions } = setting;
  const who = setting.textNameIn(attendee.personId, 'dative');
  if (next?.fromItemId !== untilItemId) return `Die Verbindung zu ${who} bricht ${when} ab.`;
  // Nobody is connected again after an item that it is connected for.
  const broke = untilTime || mentions.isPreliminary(untilItemId) ? when : 'bei diesem Punkt';
  const again = next.fromTime
    ? `ab ${spokenTime(next.fromTime)}${onNamedDay(next.fromDay, setting.sittings)}`
    : 'dann';
  return `Die Verbindung zu ${who} bricht ${broke} ab und besteht ${again} wieder.`;
}

const withdrawal = {
  bias: `nimmt gemäß ${unbroken('§ 31 GO NRW')} an Beratung und Abstimmung nicht teil`,
  ownWish: 'nimmt auf eigenen Wunsch an Beratung und Abstimmung nicht teil',
  decision: 'ist durch Beschluss von Beratung und Abstimmung ausgeschlossen',
} satisfies Record<Recusal['ground'], string>;

const whereaboutsSentences = {
  left: 'verlässt für diesen Punkt den Sitzungsraum',
  audience: 'hält sich währenddessen im Zuschauerbereich auf',
} satisfies Record<Recusal['whereabouts'], string>;

/** "für diesen Punkt" says that the person comes back afterwards; where they do not, a stay ends here (R19). */
function recusalNote({ personId, whereabouts, ground, note }: Recusal, setting: Setting): string {
  const isRemote = setting.facts.attendance.attendees.some((a) => a.personId === personId && a.isRemote);
  const where = isRemote ? 'ist währenddessen nicht zugeschaltet' : whereaboutsSentences[whereabouts];
  const sentence = `${setting.textName(personId)} ${withdrawal[ground]} und ${where}.`;
  return note === '' ? sentence : `${sentence} ${note}`;
}
