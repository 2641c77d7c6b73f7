import type { ReadDb } from '../../../db/schema/index.ts';
import type { Likeness, LikenessSearch } from '../../../shared/public/likeness.ts';
import { sha256 as sha256Of } from '../kernel/digest.ts';
import { keptAnswers } from '../kernel/keptAnswers.ts';
import type { ChosenFile } from './contents.ts';
import { paragraphsOf } from './paragraphs.ts';
import { textOfFile } from './textOfFile.ts';

type File = Pick<ChosenFile, 'sha256' | 'says' | 'bytes'>;

/** What in the text of a file is like something non-public; looked for once for the same. */
export async function likenessesInFile(
  db: ReadDb,
  search: LikenessSearch,
  file: File,
): Promise<readonly Likeness[]> {
  const text = await textOfFile(db, file);
  if (text === null) return [];
  return found(`${sha256Of(search.sought)} ${text.key}`, async () => {
    const likenesses = onceEach(search.in(paragraphsOf(await text.read())));
    // A piece of a text would keep all of it in memory.
    return structuredClone(likenesses);
  });
}

/** `most`: letters. */
const found = keptAnswers<Likeness[]>({
  most: 4_000_000,
  weightOf: (likenesses) => likenesses.reduce((sum, { paragraph }) => sum + paragraph.length, 100),
});

const onceEach = (likenesses: readonly Likeness[]): Likeness[] => [
  ...new Map(likenesses.map((one) => [`${one.number} ${one.paragraph}`, one])).values(),
];
