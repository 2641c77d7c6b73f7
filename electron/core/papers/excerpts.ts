import type { PaperInList } from '../../../db/repositories/papers/lists.ts';
import { listSaidAtItems } from '../../../db/repositories/meetings/saidAtItems.ts';
import { listSaid, type SaidByPaper } from '../../../db/repositories/papers/search.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { PaperId } from '../../../shared/domain/ids.ts';
import { type Excerpt, excerptOf, says } from '../../../shared/domain/paper/search.ts';
import { outcomeLabels } from '../../../shared/german/labels.ts';

/** Of papers that were found the place that says what a list does not show: the first word that is only there. */
export async function excerptsOf(
  db: ReadDb,
  papers: readonly PaperInList[],
  words: readonly string[],
): Promise<Map<PaperId, Excerpt>> {
  const missing = new Map(
    papers.map((paper) => [paper.id, words.filter((word) => !says(shownOf(paper), word))]),
  );
  const asked = papers.map(({ id }) => id).filter((id) => missing.get(id)?.length);
  const excerpts = new Map<PaperId, Excerpt>();
  if (asked.length === 0) return excerpts;
  const unshown = [...new Set([...missing.values()].flat())];
  const said = [...(await listSaid(db, asked, unshown)), ...(await saidAtItems(db, asked, unshown))];
  for (const { paperId, source, title, text } of said) {
    const parts = excerpts.has(paperId) ? null : excerptOf(text, missing.get(paperId) ?? []);
    if (parts) excerpts.set(paperId, { source, title, parts });
  }
  return excerpts;
}

/** What was decided and told in the minutes, and how agendas name it: the newest first. */
async function saidAtItems(
  db: ReadDb,
  papers: readonly PaperId[],
  words: readonly string[],
): Promise<SaidByPaper[]> {
  const items = await listSaidAtItems(db, papers, words);
  return items.flatMap(({ paperId, head, told, resolutions }) => [
    ...resolutions.map((one) => ({
      paperId,
      source: 'resolution' as const,
      title: outcomeLabels[one.outcome],
      text: one.words,
    })),
    { paperId, source: 'minutes' as const, title: '', text: told },
    { paperId, source: 'item' as const, title: '', text: head },
  ]);
}

/** What a list shows of a paper in words. */
const shownOf = ({ number, subject, typeLabel, unit, movers }: PaperInList): string =>
  [number, subject, typeLabel, ...(movers.length > 0 ? movers : [unit])].join('\n');
