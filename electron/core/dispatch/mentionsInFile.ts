import type { ReadDb } from '../../../db/schema/index.ts';
import type { Mention } from '../../../shared/public/mentions.ts';
import { keptAnswers } from '../kernel/keptAnswers.ts';
import type { ChosenFile } from './contents.ts';
import type { SearchedPart } from './matterCautions.ts';
import { wholeParagraphsOf } from './paragraphs.ts';
import { textOfFile } from './textOfFile.ts';

type File = Pick<ChosenFile, 'fileName' | 'sha256' | 'says' | 'bytes'>;

/** What the text of a file names of what is non-public in the office; looked for once for the same. */
export const mentionsInFile =
  (db: ReadDb, file: File): SearchedPart['mentions'] =>
  async (search, sought) => {
    const inName = search([file.fileName.replace(/\.\w+$/, '')]);
    const text = await textOfFile(db, file);
    if (text === null) return inName;
    const inText = await found(`${sought} ${text.key}`, async () => {
      const mentions = onceEach(search(wholeParagraphsOf(await text.read())));
      // A piece of a text would keep all of it in memory.
      return structuredClone(mentions);
    });
    return [...inName, ...inText];
  };

/** `most`: letters. */
const found = keptAnswers<Mention[]>({
  most: 8_000_000,
  weightOf: (mentions) => mentions.reduce((sum, { sentence }) => sum + sentence.length, 200),
});

const onceEach = (mentions: readonly Mention[]): Mention[] => [
  ...new Map(mentions.map((one) => [JSON.stringify(one), one])).values(),
];
