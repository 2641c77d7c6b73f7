import { expect } from 'vitest';
import type { Tables } from '../../../../db/schema/index.ts';
import { agendaIsFixed, numbersAreFixed } from '../../../../shared/domain/meeting/states.ts';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import type { Dump } from './world.ts';

type Item = Tables['agenda_item'];

/** What holds of the data file whatever was done. */
export function expectSound(rows: Dump): void {
  expect(rows.broken).toEqual([]);
  for (const meeting of rows.meeting) expectSoundMeeting(rows, meeting);
}

function expectSoundMeeting(rows: Dump, meeting: Tables['meeting']): void {
  const items = rows.agenda_item.filter((item) => item.meeting_id === meeting.id);
  expect(items.filter((item) => item.kind === 'preliminary')).toHaveLength(1);
  expectSoundTree(items.filter((item) => item.kind === 'item'));
  const attendees = rows.attendee.filter((attendee) => attendee.meeting_id === meeting.id);
  const standIns = attendees.filter(({ substitutes_for: member }) => member !== null);
  const withTimes = new Set(rows.stay.map((stay) => stay.attendee_id));
  for (const all of Map.groupBy(standIns, (one) => one.substitutes_for).values()) {
    const always = all.filter(({ id }) => !withTimes.has(id));
    expect(all.length === 1 || always.length === 0, 'one stand-in per member at a time (R21)').toBe(true);
  }
  expectOwnItems(rows, meeting.id, items, attendees);
  const term = rows.legislative_term.find(({ id }) => id === meeting.term_id);
  if (term) expect(term.body_id, 'the term is one of the same body').toBe(meeting.body_id);
}

function expectSoundTree(items: readonly Item[]): void {
  const byId = new Map(items.map((item) => [item.id, item]));
  const levelOf = (item: Item | undefined): number => {
    if (item === undefined || item.parent_id === null) return 1;
    return 1 + levelOf(byId.get(item.parent_id));
  };
  for (const item of items) {
    if (item.parent_id === null) continue;
    const parent = { is_public: item.is_public };
    expect(byId.get(item.parent_id), 'a sub-item lies in the part of its item').toMatchObject(parent);
    expect(levelOf(item), 'no deeper than three levels').toBeLessThanOrEqual(3);
  }
  for (const siblings of Map.groupBy(items, (i) => `${i.parent_id} ${i.is_public}`).values()) {
    const positions = siblings.map((item) => item.position).toSorted((a, b) => a - b);
    expect(positions, 'positions follow each other').toEqual(siblings.map((_, index) => index));
  }
}

function expectOwnItems(
  rows: Dump,
  meetingId: string,
  items: readonly Item[],
  attendees: readonly Tables['attendee'][],
): void {
  const stays = rows.stay.filter((stay) => attendees.some(({ id }) => id === stay.attendee_id));
  const presiding = rows.presiding.filter((entry) => entry.meeting_id === meetingId);
  const named = [
    ...stays.flatMap((stay) => [stay.from_item_id, stay.until_item_id]),
    ...presiding.map((entry) => entry.from_item_id),
  ].filter((id) => id !== null);
  const own = items.map(({ id }) => id);
  expect(own, 'stays and chairs name items of their own meeting').toEqual(expect.arrayContaining(named));
  const recused = rows.recusal.filter(({ item_id: id }) => own.includes(id)).map((r) => r.person_id);
  const present = attendees.map((attendee) => attendee.person_id);
  expect(present, 'who is recused is in the list').toEqual(expect.arrayContaining(recused));
}

/** What holds between one moment and a later one. */
export function expectOnlyGrown(before: Dump, after: Dump): void {
  for (const table of ['person', 'membership', 'meeting', 'agenda_item', 'resolution'] as const) {
    const versions = new Map(before[table].map(({ id, version }) => [id, version]));
    for (const { id, version } of after[table]) {
      expect(version, `version of ${table} ${id}`).toBeGreaterThanOrEqual(versions.get(id) ?? 1);
    }
  }
  const wasFixed = new Set(before.meeting.filter(isFixed).map(({ id }) => id));
  const fixed = new Set(after.meeting.filter((m) => isFixed(m) && wasFixed.has(m.id)).map(({ id }) => id));
  const perPart = new Set(after.meeting.filter((m) => m.body_id === 'other-body').map(({ id }) => id));
  const now = new Map(after.agenda_item.map((item) => [item.id, item]));
  for (const item of before.agenda_item.filter((i) => fixed.has(i.meeting_id))) {
    const { fixed_number: number, is_public: isPublic } = now.get(item.id) ?? item;
    // Where each part counts from 1, a number that means another item in the other part does not come along.
    const cameOver = isPublic !== item.is_public && perPart.has(item.meeting_id);
    if (!cameOver) expect(number, `number of ${item.id} stays (M5)`).toBe(item.fixed_number);
  }
}

/** The printed numbers of one meeting. */
export function expectNumbered(
  list: readonly AgendaRow[],
  { state }: Tables['meeting'],
  perPart: boolean,
): void {
  const items = list.filter((row) => row.kind === 'item');
  const runs = perPart
    ? [items.filter((row) => row.isPublic), items.filter((row) => !row.isPublic)]
    : [items];
  for (const run of runs) {
    expectUnique(
      run.map((row) => row.number),
      'each number once',
    );
    if (numbersAreFixed(state)) expect(run.every((row) => row.fixedNumber === row.number)).toBe(true);
    // What was called off after the invitation went out has the numbers of its invitation.
    else if (state !== 'cancelled')
      expect(
        run.map((row) => row.number),
        'without gaps',
      ).toEqual(counted(run));
  }
}

/** 1, 2, 2.1, 2.1.1, 2.2, 3 … in the order of the list. */
function counted(run: readonly AgendaRow[]): string[] {
  let counts: number[] = [];
  return run.map(({ level }) => {
    counts = [...counts.slice(0, level - 1), (counts[level - 1] ?? 0) + 1];
    return counts.join('.');
  });
}

const isFixed = ({ state }: Pick<Tables['meeting'], 'state'>): boolean => agendaIsFixed(state);

function expectUnique(values: readonly string[], why: string): void {
  expect(values, why).toEqual([...new Set(values)]);
}
