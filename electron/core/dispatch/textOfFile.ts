import { findFileText, findTextState } from '../../../db/repositories/files/fileTexts.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { spellingsOf } from '../../../shared/public/codedSigns.ts';
import { sha256 as sha256Of } from '../kernel/digest.ts';
import { wordsOfDocx } from '../word/read/words.ts';
import type { ChosenFile } from './contents.ts';

/** What a file says, line by line, and behind it where its links lead. With the same key it says the same. */
export type TextOfFile = { key: string; read: () => Promise<string> };

type File = Pick<ChosenFile, 'sha256' | 'says' | 'bytes'>;

/** Null where nothing was read of the file, and nobody can. */
export async function textOfFile(db: ReadDb, { sha256, says, bytes }: File): Promise<TextOfFile | null> {
  if (says !== null) return { key: sha256Of(says), read: () => Promise.resolve(says) };
  const state = await findTextState(db, sha256);
  if (state === null) return bytes && ofWord(bytes);
  const read = async () => {
    const said = await findFileText(db, sha256);
    return said ? [said.text, ...addressesIn(said.unseen)].join('\n') : '';
  };
  return { key: `${sha256} ${state}`, read };
}

/** A document of ours, made a moment ago: its bytes differ with the day, not what it says. */
function ofWord(bytes: Uint8Array): TextOfFile | null {
  const said = wordsOfDocx(bytes);
  return said === null ? null : { key: sha256Of(said), read: () => Promise.resolve(said) };
}

/** Where links lead, as it reads: "/Ankauf%20Grundst%C3%BCck" says "/Ankauf Grundstück". */
const addressesIn = (unseen: string): string[] =>
  [...new Set(unseen.match(/(?<!\p{L})\p{L}{2,9}:\/\/[^\s"<>]+/gu) ?? [])].map(
    (address) => spellingsOf(address).at(-1) ?? address,
  );
