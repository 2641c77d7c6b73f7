import { keepState } from '../../../db/repositories/history/pastStates.ts';
import type { TakenMeeting } from '../../../db/repositories/handOver/takenMeetings.ts';
import { presentRows, stateOf, type Thing } from '../../../db/things.ts';
import type { HandOverConflict } from '../../../shared/contract/handOver.ts';
import type { Choice } from '../../../shared/domain/handOver/compare.ts';
import { kindOfPiece } from '../../../shared/domain/handOver/pieces.ts';
import { broughtBy } from '../../../shared/german/handOver.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import type { Compared } from './compared.ts';
import { titleOfMeeting } from './status.ts';

type Decision = {
  compared: Compared;
  conflicts: readonly HandOverConflict[];
  decided: ReadonlyMap<string, Choice>;
};

/** What was not taken of two: in the log, and what has a history has it there as one more state. */
export async function keepOther(
  ctx: CommandCtx,
  taken: TakenMeeting,
  { compared, conflicts, decided }: Decision,
): Promise<void> {
  const meeting = await titleOfMeeting(ctx.db, taken.meetingId);
  for (const { piece, label, about, office, brought } of conflicts) {
    const choice = decided.get(piece);
    if (choice === 'both') continue;
    const other = (choice === 'office' ? brought : office) ?? '';
    const what = about === '' ? label : `${label}, ${about}`;
    await record(ctx, 'broughtDecided', { meeting, what, other: shortened(other) });
  }
  const pieces = conflicts.flatMap(({ piece }) => (decided.get(piece) === 'brought' ? [] : [piece]));
  const things = new Map(pieces.flatMap((piece) => thingsOf(piece, compared)).map((one) => [one.id, one]));
  for (const thing of things.values()) await keepAsState(ctx, taken, thing, compared);
}

/** Longer ones are in the history, or in the file that came back. */
const most = 1_000;
const shortened = (words: string): string =>
  words === '' ? '–' : words.length > most ? `${words.slice(0, most)} …` : words;

/** Once as somebody wrote it elsewhere, and once more when it gave way. */
async function keepAsState(
  { db, now, caller }: CommandCtx,
  taken: TakenMeeting,
  thing: Thing,
  compared: Compared,
): Promise<void> {
  const there = stateOf(rowsThere(thing, compared));
  const here = stateOf(await presentRows(db, thing));
  if (there === null || here === null || there === here) return;
  const meetingId = taken.meetingId;
  await keepState(db, thing, { before: here, by: broughtBy(taken), at: now(), meetingId });
  await keepState(db, thing, { before: there, by: caller.name, at: now(), meetingId });
}

const kinds = { text: 'text', wording: 'resolution', vote: 'resolution', attendance: 'attendee' } as const;

/** What a piece belongs to that has a history, under the id it has here. */
function thingsOf(piece: string, { rows }: Compared): Thing[] {
  const { kind, id } = kindOfPiece(piece);
  if (!(kind in kinds)) return [];
  const own = kinds[kind as keyof typeof kinds];
  if (own !== 'attendee') return [{ kind: own, id }];
  const attendee = rows.office.find(({ table, row }) => table === 'attendee' && row.person_id === id);
  return attendee ? [{ kind: own, id: String(attendee.row.id) }] : [];
}

/** Its rows as they came back, under the ids of the office. */
function rowsThere({ kind, id }: Thing, { rows, pieces }: Compared) {
  if (kind === 'attendee') {
    const person = rows.office.find(({ table, row }) => table === 'attendee' && row.id === id)?.row.person_id;
    const parts = pieces.brought.get(`attendance:${String(person)}`)?.parts ?? [];
    return parts.map(({ table, row }) => ({
      table,
      row: table === 'stay' ? { ...row, attendee_id: id } : { ...row, id },
    }));
  }
  if (kind === 'text') return pieces.brought.get(`text:${id}`)?.parts ?? [];
  const parts = ['wording', 'vote'].flatMap((one) => pieces.brought.get(`${one}:${id}`)?.parts ?? []);
  // A resolution's own row is in both.
  return parts.filter((part, at) => parts.findIndex(({ row }) => row === part.row) === at);
}
