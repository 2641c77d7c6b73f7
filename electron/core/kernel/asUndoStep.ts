import { z } from 'zod';
import { type Change, isSeen, type Row } from '../../../db/changes.ts';
import { recorded } from '../../../db/recorder.ts';
import { findItem } from '../../../db/repositories/meetings/agenda.ts';
import { findPerson } from '../../../db/repositories/people/people.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import { isOfficeRoute, type UndoableRoute } from '../../../shared/contract/undoableRoutes.ts';
import {
  ItemId,
  MeetingId,
  type NewId,
  PersonId,
  ResolutionId,
  UndoStepId,
} from '../../../shared/domain/ids.ts';
import { textName } from '../../../shared/domain/people/names.ts';
import { meetingById } from './access.ts';
import { officeStepOf } from './officeStep.ts';
import { found } from './refusals.ts';
import type { UndoSteps } from './undoSteps.ts';

type Surroundings = { db: WriteDb; newId: NewId; undo: UndoSteps };

/** Carries an order out, and keeps what it has changed as a step that can be taken back. */
export async function asUndoStep<T>(
  { db, newId, undo }: Surroundings,
  route: UndoableRoute,
  input: unknown,
  work: () => Promise<T>,
): Promise<T> {
  const { answer, changes: all } = await recorded(db, work);
  const changes = route === 'resolutions.save' ? withoutTyped(all) : all;
  if (!changes.some(isSeen)) return answer;
  if (isOfficeRoute(route)) {
    undo.add({ id: newId(UndoStepId), route, changes, ...(await officeStepOf(db, changes)) });
    return answer;
  }
  const target = targetOf(route, Named.parse(input), changes);
  const item = target.itemId === null ? null : await itemOf(db, target.itemId, changes);
  const person = target.personId === null ? null : await findPerson(db, target.personId);
  const meeting = await meetingById(
    db,
    found(Named.parse(input).meetingId ?? item?.meetingId ?? null, 'meeting'),
  );
  undo.add({
    id: newId(UndoStepId),
    meetingId: meeting.id,
    state: meeting.state,
    route,
    about: { title: item?.title ?? '', person: person ? textName(person, []) : '' },
    target,
    changes,
  });
  return answer;
}

/** A text has its own way back, letter by letter. */
const typed = ['label', 'text', 'part', 'mover', 'outcome_detail', 'result_note', 'public_wording'];
/** These follow from the vote while the clerk has not written them. */
const printed = ['printed_result', 'printed_result_is_own'];

/** What was typed is left out; what is printed with it, where nothing else was changed. */
function withoutTyped(changes: readonly Change[]): Change[] {
  const rest = changes.map((change) => leftAsItIs(change, typed));
  const other = rest.map((change) => leftAsItIs(change, printed));
  return other.some(isSeen) ? rest : other;
}

const leftAsItIs = ({ table, before, after }: Change, columns: readonly string[]): Change => {
  if (table !== 'resolution' || !before || !after) return { table, before, after };
  const same = Object.fromEntries(columns.map((name) => [name, after[name] ?? null]));
  return { table, before: { ...before, ...same }, after };
};

/** What orders name of a meeting. */
const Named = z.object({
  meetingId: MeetingId.optional(),
  itemId: ItemId.nullish(),
  personId: PersonId.optional(),
  id: z.string().optional(),
});

function targetOf(route: UndoableRoute, named: z.output<typeof Named>, changes: readonly Change[]) {
  const [area] = route.split('.');
  const resolution = firstOf(changes, 'resolution');
  const ofItem = area === 'agenda' ? (named.id ?? firstOf(changes, 'agenda_item')?.id) : undefined;
  const text = firstOf(changes, 'item_text');
  const touched = resolution?.item_id ?? firstOf(changes, 'agenda_item')?.id ?? text?.item_id;
  const itemId = named.itemId ?? ofItem ?? touched;
  const attendee = area === 'history' ? firstOf(changes, 'attendee')?.person_id : undefined;
  const isOfResolution = area === 'resolutions' || (area === 'history' && resolution !== null);
  const resolutionId = isOfResolution ? (named.id ?? resolution?.id) : undefined;
  return {
    itemId: ItemId.nullable().parse(itemId ?? null),
    personId: PersonId.nullable().parse(named.personId ?? attendee ?? null),
    resolutionId: ResolutionId.nullable().parse(resolutionId ?? null),
    row: null,
  };
}

/** The row that came, else the first one that was touched. */
function firstOf(changes: readonly Change[], table: Change['table']): Row | null {
  const own = changes.filter((change) => change.table === table);
  const first = own.find(({ before }) => before === null) ?? own[0];
  return first?.after ?? first?.before ?? null;
}

/** Also one that is gone by now. */
async function itemOf(db: ReadDb, id: ItemId, changes: readonly Change[]) {
  const item = await findItem(db, id);
  if (item) return item;
  const gone = changes.find(({ table, before }) => table === 'agenda_item' && before?.id === id)?.before;
  return gone ? { title: String(gone.title), meetingId: MeetingId.parse(gone.meeting_id) } : null;
}
