import { wordsOfDocx } from '../word/read/words.ts';
import type { Answers } from './readApart.ts';
import { PaperFileError } from './fault.ts';
import { sourceOf } from './readPaperFile.ts';

/** Some seven hundred pages; who looks for names in more would have to wait, and with them who saves. */
const mostWords = 2_000_000;

/** All that a file says, line by line; of a Word file also what does not show. Throws what `sourceOf` throws. */
export async function allText(bytes: Uint8Array): Promise<Answers['text']> {
  const { lines } = await sourceOf(bytes);
  const text = lines.map((line) => line.text).join('\n');
  // For what is no Word file there is nothing beside its lines.
  const unseen = isPackage(bytes) ? (wordsOfDocx(bytes) ?? '') : '';
  if (text.length + unseen.length > 2 * mostWords) throw new PaperFileError('tooLarge');
  return { text, unseen };
}

const isPackage = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
