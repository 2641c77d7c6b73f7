import { strFromU8 } from 'fflate';
import type { DispatchFile } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import { readFile } from '../../../db/repositories/files/files.ts';
import { findFileText } from '../../../db/repositories/files/fileTexts.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { readingOfLines } from '../../../shared/public/reading.ts';
import { secretsIn, secretsOf } from '../../../shared/public/secrets.ts';
import { wordsOfDocx } from '../word/read/words.ts';
import { searchedFacts } from '../meetings/facts.ts';
import { calendarWords } from './calendar.ts';
import { ofAttachment } from './ofAttachment.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';

/** `bytes`: of what is not stored yet. */
export type SaidFile = Pick<DispatchFile, 'kind' | 'fileName' | 'mediaType' | 'sha256'> & {
  bytes?: Uint8Array | null;
};

type Said = { texts: readonly string[]; files: readonly SaidFile[] };

/** Files are read where it is asked. */
export type SecretSearch = (db: ReadDb, said: Said) => Promise<boolean>;

/**
 * Tells whether something says what is non-public in the meeting as of now. What is frozen was built from what was
 * public then; since that day an item may have been taken into the non-public part. A document that cannot be read
 * counts as well.
 */
export async function secretSearch(db: ReadDb, meetingId: MeetingId): Promise<SecretSearch> {
  const { now, kept, usual } = await searchedFacts(db, meetingId);
  const secrets = secretsOf(now, kept, usual);
  const isTold = (text: string) => secretsIn(readingOfLines(text), secrets).length > 0;
  return async (reader, { texts, files }) => {
    if ([...texts, ...files.map(({ fileName }) => fileName)].some(isTold)) return true;
    // One after the other: together they may be large.
    for (const file of files) {
      const words = await wordsOf(reader, file);
      if (words === null || words.some(isTold)) return true;
    }
    return false;
  };
}

/** The same for one thing to be told. */
export const tellsSecrets = async (db: ReadDb, meetingId: MeetingId, said: Said): Promise<boolean> =>
  (await secretSearch(db, meetingId))(db, said);

/** What an attachment says was read when it came in; whether somebody has to look at it, the clerk is told. */
async function wordsOf(db: ReadDb, { kind, mediaType, sha256, bytes }: SaidFile): Promise<string[] | null> {
  if (kind === ofAttachment) {
    const said = await findFileText(db, sha256);
    return said ? [said.text, said.unseen] : [];
  }
  // What a PDF of ours says was kept with it.
  if (mediaType === 'application/pdf') {
    const said = await findFileText(db, sha256);
    return said && [said.text];
  }
  const content = bytes ?? (await readFile(db, sha256));
  const words = kind === 'calendar' ? calendarWords(strFromU8(content)) : wordsOfDocx(content);
  return words === null ? null : [words];
}
