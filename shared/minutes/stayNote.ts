import type { Stay } from '../domain/room/attendance.ts';
import type { Mentions } from './mentions.ts';
import type { Setting } from './setting.ts';
import { spelledOut } from './stretches.ts';
import { onNamedDay, spokenTime } from './text.ts';

/** "bis TOP 3, wieder ab 18:40 Uhr (TOP 5)" (R22); of a connection: "Verbindung unterbrochen 18:10 bis 18:20 Uhr (TOP 4)". */
export function stayNote(stays: readonly Stay[], where: Where): string {
  return stays
    .flatMap((stay, at) => {
      const [before, next] = [stays[at - 1], stays[at + 1]];
      const isUnbroken = before !== undefined && interruption(before, stay, where) !== '';
      const gap = next ? interruption(stay, next, where) : '';
      const own = boundsOf({ ...stay, ...(isUnbroken && openBegin), ...(gap !== '' && openEnd) }, where);
      return [before && own && !isUnbroken ? `wieder ${own}` : own, gap].filter(Boolean);
    })
    .join(', ');
}

const openBegin = { fromDay: null, fromTime: null, fromItemId: null } as const;
const openEnd = { untilDay: null, untilTime: null, untilItemId: null, isCutOff: false } as const;

/** Between two stays of one day, where a connection broke off and was made again, each at a time; '' for any other. */
function interruption(
  { isCutOff, untilDay, untilTime, untilItemId }: Stay,
  { fromDay, fromTime, fromItemId }: Stay,
  { mentions, sittings }: Where,
): string {
  if (!isCutOff || !untilTime || !fromTime || untilDay !== fromDay) return '';
  const [gone, back] = [mentions.top(untilItemId), mentions.top(fromItemId)];
  const day = onNamedDay(untilDay, sittings);
  return gone === back || !gone || !back
    ? `Verbindung unterbrochen${day} ${untilTime} bis ${spokenTime(fromTime)}${inBrackets(gone ?? back)}`
    : `Verbindung unterbrochen${day} ${spokenTime(untilTime)} (${gone}) bis ${spokenTime(fromTime)} (${back})`;
}

const inBrackets = (words: string | null): string => (words === null ? '' : ` (${words})`);

function boundsOf(stay: Stay, { mentions, sittings }: Where): string {
  const [fromDay, untilDay] = [stay.fromDay, stay.untilDay].map((day) => onNamedDay(day, sittings));
  if (isOneDay(stay) && fromDay) return `nur${fromDay}`;
  const each = eachItem(stay, mentions);
  if (each !== '') return each;
  const from = bound('ab', stay.fromTime, { top: mentions.top(stay.fromItemId), day: fromDay });
  const until = bound('bis', stay.untilTime, { top: mentions.top(stay.untilItemId), day: untilDay });
  // Who left before the agenda was entered was there for no item at all.
  const onlyBefore = until === '' && mentions.isPreliminary(stay.untilItemId);
  const end = onlyBefore ? 'bis vor Eintritt in die Tagesordnung' : until;
  return [from, end && stay.isCutOff ? `${end}, dann Verbindung abgebrochen` : end].filter(Boolean).join(' ');
}

/** Where numbers alone would say something else than the order of treatment does (M5). */
function eachItem(stay: Stay, mentions: Mentions): string {
  const { fromItemId, untilItemId, fromDay, fromTime, untilDay, untilTime } = stay;
  const isTimed = [fromDay, fromTime, untilDay, untilTime].some((one) => one !== null);
  const [from, until] = [mentions.spotOf(fromItemId), mentions.spotOf(untilItemId)];
  if (isTimed || (from < 0 && until < 0)) return '';
  return spelledOut([{ from: Math.max(from, 0), until: until < 0 ? undefined : until + 1 }], mentions);
}

type Where = Pick<Setting, 'mentions' | 'sittings'>;

/** From the beginning to the end of one day of several. */
const isOneDay = ({ fromDay, untilDay, fromTime, untilTime, fromItemId, untilItemId }: Stay): boolean =>
  fromDay === untilDay && [fromTime, untilTime, fromItemId, untilItemId].every((one) => one === null);

type Bound = { top: string | null; day: string | undefined };

function bound(word: string, time: string | null, { top, day = '' }: Bound): string {
  if (time) return `${word} ${spokenTime(time)}${day}${top ? ` (${top})` : ''}`;
  if (top) return `${word} ${top}`;
  return day === '' ? '' : `${word}${day.replace(/^ am/, word === 'ab' ? ' dem' : ' zum')}`;
}
