import { listRelated } from '../../../db/repositories/papers/relations.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { PaperId } from '../../../shared/domain/ids.ts';
import { supersededByLine } from '../../../shared/german/paperRelations.ts';

/** By what papers were superseded, whether that is printed or not. What is in preparation supersedes nothing yet. */
export async function supersededLines(db: ReadDb, ids: readonly PaperId[]): Promise<string[]> {
  const lines: string[] = [];
  for (const id of ids) {
    const newer = (await listRelated(db, id)).filter(
      ({ kind, isForward, paper }) => kind === 'supersedes' && !isForward && paper.state === 'submitted',
    );
    lines.push(...newer.map(({ paper }) => supersededByLine(paper)));
  }
  return lines;
}
