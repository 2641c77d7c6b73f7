import { rowsOfPiece, thingOfPiece } from '../../../db/pieces.ts';
import { listStates } from '../../../db/repositories/history/pastStates.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { presentRows, rowsOfState, stateOf, type ThingRow } from '../../../db/things.ts';
import type { Piece } from '../../../shared/domain/history.ts';

/**
 * What a thing was after somebody had gone on with it, all of its rows. `n`: 0 of what was there before versions were kept;
 * `state`: what the piece said.
 */
export type Version = {
  n: number;
  at: string | null;
  by: string;
  rows: ThingRow[];
  state: string | null;
  isNow: boolean;
};

/** Those in which the piece differs from the one before, the oldest first. */
export async function versionsOf(db: ReadDb, piece: Piece, id: string): Promise<Version[]> {
  const steps = (await listStates(db, id)).toReversed();
  const now = await presentRows(db, thingOfPiece(piece, id));
  const states = [...steps.map(({ before }) => rowsOfState(before)), now];
  const all = states.map((rows, index) => {
    const { n, at, by } = steps[index - 1] ?? { n: 0, at: null, by: '' };
    return { n, at, by, rows, state: stateOf(rowsOfPiece(piece, rows)) };
  });
  const told = all.filter(({ state }, index) => state !== (all[index - 1]?.state ?? null));
  return told.map((version) => ({ ...version, isNow: version === told.at(-1) }));
}
