import type { Membership } from '../../domain/people/person.ts';
import type { IsoDate } from '../../domain/values.ts';
import { dayIn } from './dayIn.ts';
import type { Finding } from './foundRow.ts';
import type { ReadPerson } from './readPeople.ts';

type Sought = {
  read: Pick<ReadPerson, 'endDate' | 'role'>;
  startDate: IsoDate;
  /** As the row itself says it. */
  role: Membership['role'] | null;
  /** Somebody wants the end that the row says. */
  isTaken: boolean;
  /** Of whoever is there already, in the body. */
  own: readonly Membership[];
  today: IsoDate;
};
/** `endDate`: of the membership as it comes in; `ends`: memberships that are there and end by it. */
export type EndIn = { endDate: IsoDate | null; ends: readonly Membership[]; findings: Finding[] };

export const isOver = /^(?:ausgesch|ausgetr|ehemal|zurückgetr|verst)/iu;

/** The day that a row says as the end; null: none that can be read. */
export function lastDayIn({ endDate }: Sought['read']): IsoDate | null {
  const day = dayIn(endDate);
  return day.kind === 'day' ? day.iso : null;
}

/** A membership that the row may mean: one that reached its beginning, or the end that it says. */
export const isMeant = (
  { endDate }: Pick<Membership, 'endDate'>,
  from: IsoDate,
  until: IsoDate | null,
): boolean => endDate === null || endDate >= from || (until !== null && endDate >= until);

/**
 * What a row says of the end. Whoever has left is no member by being in the list, so an end in the past is asked about; one
 * that is to come is filled in. What is there stays until somebody wants it otherwise.
 */
export function endIn(sought: Sought): EndIn {
  const { read, startDate, isTaken, today } = sought;
  const nothing: EndIn = { endDate: null, ends: [], findings: [] };
  const on = lastDayIn(read);
  if (on === null)
    return read.endDate === '' && !isOver.test(read.role)
      ? nothing
      : { ...nothing, findings: [left(on, true)] };
  const known = ofKnown(sought, on);
  if (known) return known;
  const isEndless = on < startDate;
  if (isEndless || (on < today && !isTaken)) return { ...nothing, findings: [left(on, isEndless)] };
  return { endDate: on, ends: [], findings: isTaken ? [] : [{ code: 'until', on }] };
}

const left = (on: IsoDate | null, isEndless: boolean): Finding => ({ code: 'left', on, isEndless });

/** Null where no membership that is there is meant. */
function ofKnown({ own, role, startDate, isTaken, today }: Sought, on: IsoDate): EndIn | null {
  const meant = own.filter((one) => isMeant(one, startDate, on));
  const ofRole = meant.filter((one) => one.role === role);
  const those = ofRole.length > 0 ? ofRole : meant;
  const [first] = those;
  const told = (finding: Finding | null): EndIn => ({
    endDate: null,
    ends: [],
    findings: finding ? [finding] : [],
  });
  if (!first) return null;
  if (those.some(({ endDate }) => endDate === on)) return told(null);
  const ends = those.filter((one) => one.startDate <= on && (one.endDate === null || one.endDate > on));
  const [ending] = ends;
  if (!ending) return told(first.endDate === null ? left(on, true) : { code: 'otherEnd', on: first.endDate });
  const isFilledIn = on >= today && ends.every(({ endDate }) => endDate === null);
  if (!isTaken && !isFilledIn) return told({ code: 'leaves', on, was: ending.endDate });
  return { endDate: on, ends, findings: [{ code: 'ends', on }] };
}
