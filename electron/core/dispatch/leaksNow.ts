import { strFromU8 } from 'fflate';
import type { DispatchFile } from '../../../db/repositories/dispatch/dispatches.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { readingOfLines } from '../../../shared/public/reading.ts';
import { secretsIn, secretsOf } from '../../../shared/public/secrets.ts';
import { wordsOfDocx } from '../word/read/words.ts';
import { searchedFacts } from '../meetings/facts.ts';
import { calendarWords } from './calendar.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';

type Said = {
  texts: readonly string[];
  files: readonly Pick<DispatchFile, 'kind' | 'fileName' | 'bytes'>[];
};

/**
 * Whether something says what is non-public in the meeting as of now. What is frozen was built from what was public
 * then; since that day an item may have been taken into the non-public part. A file that cannot be read counts as well.
 */
export async function tellsSecrets(
  db: ReadDb,
  meetingId: MeetingId,
  { texts, files }: Said,
): Promise<boolean> {
  const words = files.map(wordsOf);
  if (words.includes(null)) return true;
  const { now, kept, usual } = await searchedFacts(db, meetingId);
  const secrets = secretsOf(now, kept, usual);
  const said = [...texts, ...files.map(({ fileName }) => fileName), ...words];
  return said.some((text) => secretsIn(readingOfLines(text ?? ''), secrets).length > 0);
}

const wordsOf = ({ kind, bytes }: Said['files'][number]): string | null =>
  kind === 'calendar' ? calendarWords(strFromU8(bytes)) : wordsOfDocx(bytes);
