import { strFromU8 } from 'fflate';
import type { DispatchFile } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import { readFile } from '../../../db/repositories/files/files.ts';
import { findFileText, findTextState } from '../../../db/repositories/files/fileTexts.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { readingOfLines } from '../../../shared/public/reading.ts';
import { secretsIn, secretsOf } from '../../../shared/public/secrets.ts';
import { sha256OfValue } from '../kernel/digest.ts';
import { keptAnswers } from '../kernel/keptAnswers.ts';
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

/** Files are read where it is asked, and searched once for the same. */
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
  let digest: string | undefined;
  const sought = () => (digest ??= sha256OfValue(secrets));
  return async (reader, { texts, files }) => {
    if ([...texts, ...files.map(({ fileName }) => fileName)].some(isTold)) return true;
    // One after the other: together they may be large.
    for (const file of files) {
      const work = async () => (await wordsOf(reader, file))?.some(isTold) ?? true;
      const read = await readFrom(reader, file);
      if (await (read === null ? work() : found(`${sought()} ${read}`, work))) return true;
    }
    return false;
  };
}

/** Whether a file tells of what is looked for: at each tick in Versand all chosen ones are asked for. */
const found = keptAnswers<boolean>({ most: 5_000, weightOf: () => 1 });

/** What decides what is read of a file; null where it is not stored, or not read yet. */
async function readFrom(db: ReadDb, { kind, mediaType, sha256, bytes }: SaidFile): Promise<string | null> {
  if (isReadBefore({ kind, mediaType })) {
    const state = await findTextState(db, sha256);
    return state && `${sha256} ${kind} ${state}`;
  }
  return bytes ? null : `${sha256} ${kind}`;
}

/** An attachment was read when it came in; what a PDF of ours says was kept with it. */
const isReadBefore = ({ kind, mediaType }: Pick<SaidFile, 'kind' | 'mediaType'>): boolean =>
  kind === ofAttachment || mediaType === 'application/pdf';

/** The same for one thing to be told. */
export const tellsSecrets = async (db: ReadDb, meetingId: MeetingId, said: Said): Promise<boolean> =>
  (await secretSearch(db, meetingId))(db, said);

/** Whether somebody has to look at an attachment, the clerk is told. */
async function wordsOf(db: ReadDb, { kind, mediaType, sha256, bytes }: SaidFile): Promise<string[] | null> {
  if (isReadBefore({ kind, mediaType })) {
    const said = await findFileText(db, sha256);
    if (kind === ofAttachment) return said ? [said.text, said.unseen] : [];
    return said && [said.text];
  }
  const content = bytes ?? (await readFile(db, sha256));
  const words = kind === 'calendar' ? calendarWords(strFromU8(content)) : wordsOfDocx(content);
  return words === null ? null : [words];
}
