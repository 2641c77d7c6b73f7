import { findFileText, findTextState } from '../../../db/repositories/files/fileTexts.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { spellingsOf } from '../../../shared/public/codedSigns.ts';
import type { Likeness, LikenessSearch } from '../../../shared/public/likeness.ts';
import { sha256 as sha256Of } from '../kernel/digest.ts';
import { keptAnswers } from '../kernel/keptAnswers.ts';
import type { ChosenFile } from './contents.ts';

type File = Pick<ChosenFile, 'sha256' | 'says'>;

/** What in the text of a file is like something non-public; looked for once for the same. */
export async function likenessesInFile(
  db: ReadDb,
  search: LikenessSearch,
  { sha256, says }: File,
): Promise<readonly Likeness[]> {
  const text = says === null ? await storedText(db, sha256) : givenText(says);
  if (text === null) return [];
  return found(`${sha256Of(search.sought)} ${text.key}`, async () => {
    const likenesses = onceEach(search.in(await text.read()));
    // A piece of a text would keep all of it in memory.
    return structuredClone(likenesses);
  });
}

/** `most`: letters. */
const found = keptAnswers<Likeness[]>({
  most: 4_000_000,
  weightOf: (likenesses) => likenesses.reduce((sum, { paragraph }) => sum + paragraph.length, 100),
});

/** With the same key it says the same. */
type Text = { key: string; read: () => Promise<string[]> };

const givenText = (says: string): Text => ({
  key: sha256Of(says),
  read: () => Promise.resolve(paragraphsOf(says)),
});

/** Null where nothing was read of the file. */
async function storedText(db: ReadDb, sha256: string): Promise<Text | null> {
  const state = await findTextState(db, sha256);
  if (state === null) return null;
  const read = async () => {
    const said = await findFileText(db, sha256);
    return said ? [...paragraphsOf(said.text), ...addressesIn(said.unseen)] : [];
  };
  return { key: `${sha256} ${state}`, read };
}

/** Where links lead, as it reads: "/Ankauf%20Grundst%C3%BCck" says "/Ankauf Grundstück". */
const addressesIn = (unseen: string): string[] =>
  [...new Set(unseen.match(/(?<!\p{L})\p{L}{2,9}:\/\/[^\s"<>]+/gu) ?? [])].map(
    (address) => spellingsOf(address).at(-1) ?? address,
  );

const onceEach = (likenesses: readonly Likeness[]): Likeness[] => [
  ...new Map(likenesses.map((one) => [`${one.number} ${one.paragraph}`, one])).values(),
];

/** A line that fills its width goes on in the next one. */
const fullLine = 50;

/** Lines as they stand, and those that a page has broken once more with the line they go on in. */
export function paragraphsOf(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line, at) => {
    const next = lines[at + 1];
    const goesOn = next !== undefined && line.length >= fullLine && !/[.!?:]["“”»)]?$/.test(line);
    return goesOn ? `${line} ${next}` : line;
  });
}
