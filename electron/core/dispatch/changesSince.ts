import type { Dispatch } from '../../../db/repositories/dispatch/dispatches.ts';
import { listFilesOfDispatch, listMadeOf } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { StandingOf } from '../../../shared/domain/document/standing.ts';
import type { DispatchId } from '../../../shared/domain/ids.ts';
import { linesBeyond } from '../documents/linesBeyond.ts';
import type { Enclosures } from './enclosures.ts';
import { printsNow } from './stillPrints.ts';

/** A file that would be another one if it were made now. `position`: in its message; `prints`: what it would print. */
export type Changed = {
  dispatchId: DispatchId;
  position: number;
  fileName: string;
  prints: string;
  added: string[];
  removed: string[];
};

type Given = { enclosures: Enclosures; now: string; standingOf: StandingOf };

/** Which files of a mailing have been overtaken since they were made. Of older mailings that is not known. */
export async function changesSince(
  db: ReadDb,
  { id, meetingId, isForPublic }: Pick<Dispatch, 'id' | 'meetingId' | 'isForPublic'>,
  given: Given,
): Promise<Changed[]> {
  const known = await listMadeOf(db, id);
  if (known.every(({ madeOf }) => madeOf === null)) return [];
  const files = (await listFilesOfDispatch(db, id)).flatMap((file, position) => {
    const { madeOf = null, letGoAs = null } = known[position] ?? {};
    return madeOf === null ? [] : [{ ...file, position, madeOf, letGoAs }];
  });
  const now = await printsNow(db, files, { meetingId, isForPublic, ...given });
  return files.flatMap(({ position, fileName, madeOf, letGoAs }, index): Changed[] => {
    const candidates = now[index] ?? [];
    // What is told compares with what lies in the message, let go or not. What was let go may be again what it was: an item that came in becomes a Nachtrag once the Einladung has gone out.
    const isKnown = candidates.some((prints) => prints === madeOf || prints === letGoAs);
    return isKnown ? [] : [{ dispatchId: id, position, fileName, ...nearest(madeOf, candidates) }];
  });
}

/** Of several that it may be, the one that has the most of its lines. */
function nearest(then: string, candidates: readonly string[]): Pick<Changed, 'prints' | 'added' | 'removed'> {
  const before = linesOf(then);
  const compared = candidates.map((prints) => {
    const after = linesOf(prints);
    return { prints, added: worded(linesBeyond(after, before)), removed: worded(linesBeyond(before, after)) };
  });
  const [first] = compared.toSorted((a, b) => a.removed.length - b.removed.length);
  return first ?? { prints: '', added: [], removed: before };
}

/** A number that moved says nothing beside the words that came. */
function worded(lines: string[]): string[] {
  const words = lines.filter((line) => /\p{L}/u.test(line));
  return words.length > 0 ? words : lines;
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));
