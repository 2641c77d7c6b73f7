import {
  type HiddenItem,
  listHiddenItems,
  listWrittenAt,
} from '../../../db/repositories/meetings/hiddenItems.ts';
import {
  type HiddenPaper,
  listHiddenPapers,
  listWrittenIn,
} from '../../../db/repositories/papers/hiddenPapers.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { ItemId, PaperId } from '../../../shared/domain/ids.ts';
import { saidIn } from '../../../shared/domain/richText.ts';
import { type Matter, type Traces, tracesOf } from '../../../shared/public/matters.ts';
import { type MatterSearch, matterSearch } from '../../../shared/public/matterSearch.ts';
import { sha256 } from '../kernel/digest.ts';
import { keptAnswers } from '../kernel/keptAnswers.ts';

/** All that is non-public in the office, by its id. `sought`: where it is the same, the same is found in the same text. */
export type OfficeMatters = {
  items: ReadonlyMap<string, HiddenItem>;
  papers: ReadonlyMap<string, HiddenPaper>;
  traces: ReadonlyMap<string, Traces>;
  search: MatterSearch;
  sought: string;
};

export async function officeMatters(db: ReadDb): Promise<OfficeMatters> {
  const items = await listHiddenItems(db);
  const papers = await listHiddenPapers(db);
  const sought = sha256(JSON.stringify([items, papers]));
  const { traces, search } = await searches(sought, async () => {
    const known = new Map<string, Traces>([
      ...(await tracesOfItems(db, items)),
      ...(await tracesOfPapers(db, papers)),
    ]);
    return { traces: known, search: matterSearch(known) };
  });
  return { items: byId(items), papers: byId(papers), traces, search, sought };
}

/** One of each data file that is open; making one anew takes a moment, reading what is written much longer. */
const searches = keptAnswers<Pick<OfficeMatters, 'traces' | 'search'>>({ most: 1, weightOf: () => 1 });

/** By which what is written is known; read once for the same. `most`: letters. */
const kept = keptAnswers<Traces>({
  most: 60_000_000,
  weightOf: ({ rows, phrases }) =>
    rows.reduce((sum, row) => sum + row.length, 500) +
    phrases.reduce((sum, { said }) => sum + 3 * said.length, 0),
});

type Hidden<Id> = { id: Id; state: string };
type Read<Id> = (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Pick<Matter, 'lines' | 'told'>>>;

const tracesOfItems = (db: ReadDb, items: readonly HiddenItem[]): Promise<Map<ItemId, Traces>> =>
  tracesOfAll(items, async (ids) => {
    const written = await listWrittenAt(db, ids);
    return new Map(
      written.map(({ itemId, beside, text, resolutions }) => [
        itemId,
        {
          lines: [
            ...beside,
            ...(text ? saidIn(text) : []),
            ...resolutions.flatMap((one) => [...saidIn(one.text), ...one.resultNote.split('\n')]),
          ],
          told: resolutions.map(({ publicWording }) => publicWording),
        },
      ]),
    );
  });

const tracesOfPapers = (db: ReadDb, papers: readonly HiddenPaper[]): Promise<Map<PaperId, Traces>> =>
  tracesOfAll(
    papers.map(({ id, state, subject, number }) => ({ id, state, title: subject, reference: number ?? '' })),
    async (ids) => {
      const written = await listWrittenIn(db, ids);
      return new Map(
        written.map(({ id, proposals, reasoning, questions }) => {
          const asked = questions.flatMap(({ text, answer }) => [...text.split('\n'), ...saidIn(answer)]);
          return [id, { lines: [...proposals.flatMap(saidIn), ...saidIn(reasoning), ...asked], told: [] }];
        }),
      );
    },
  );

/** Written texts are read together, and only those that were not read before. */
async function tracesOfAll<Id extends string>(
  all: readonly (Hidden<Id> & Pick<Matter, 'title' | 'reference'> & { publicTitle?: string })[],
  readWritten: Read<Id>,
): Promise<Map<Id, Traces>> {
  const traces = new Map<Id, Traces>();
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce);
    let written: ReturnType<Read<Id>> | undefined;
    for (const { id, state, title, reference, publicTitle = '' } of some) {
      const key = JSON.stringify([id, state, title, reference, publicTitle]);
      traces.set(
        id,
        await kept(key, async () => {
          written ??= readWritten(some.map((one) => one.id));
          const { lines = [], told = [] } = (await written).get(id) ?? {};
          return tracesOf({ title, reference, lines, told: [publicTitle, ...told] });
        }),
      );
    }
  }
  return traces;
}

const atOnce = 100;

const byId = <T extends { id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]));
