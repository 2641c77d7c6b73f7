import type { DispatchFile } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { DocumentKind } from '../../../shared/domain/document/document.ts';
import type { ChosenPart, StandingOf } from '../../../shared/domain/document/standing.ts';
import type { MeetingId, PaperId } from '../../../shared/domain/ids.ts';
import { documentPrints, frozenPrints } from '../documents/prints.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { editionFor } from './chosenPapers.ts';
import { calendarLines } from './contents.ts';
import { type EnclosedPaper, type Enclosures, ofBundle, ofPaper } from './enclosures.ts';
import { publicMeeting } from './publicMeeting.ts';

type AnyFile = Pick<DispatchFile, 'kind' | 'documentId' | 'parts' | 'clearance'>;

type Given = {
  meetingId: MeetingId;
  isForPublic: boolean;
  standingOf: StandingOf;
  enclosures: Enclosures;
  now: string;
};

/**
 * What each of the files would print as things stand; several where it may be one of them, an Anfrage and the answer to it;
 * none where it cannot be made any more.
 */
export async function printsNow(
  db: ReadDb,
  files: readonly AnyFile[],
  given: Given,
): Promise<(readonly string[])[]> {
  const facts = await meetingFacts(db, given.meetingId);
  const papers = await papersNow(db, files, given);
  const all: (readonly string[])[] = [];
  for (const file of files) {
    const { kind, documentId, parts, clearance: edition } = file;
    const own = DocumentKind.safeParse(kind);
    if (documentId !== null) all.push([await frozenPrints(db, given.meetingId, documentId)]);
    else if (own.success) all.push([documentPrints(facts, own.data, subjectOf(parts))]);
    else if (kind === 'calendar') all.push([calendarLines(publicMeeting(facts), facts.meeting)]);
    else if (kind === ofBundle) {
      const wanted = { meetingId: given.meetingId, edition, id: null };
      all.push([await given.enclosures.bundlePrints(db, wanted, given.now)]);
    } else all.push(papers.filter(({ id }) => isOf(file, id)).map(({ prints }) => prints));
  }
  return all;
}

/** Those that are still on the agenda. */
async function papersNow(
  db: ReadDb,
  files: readonly AnyFile[],
  { meetingId, isForPublic, standingOf, enclosures, now }: Given,
): Promise<EnclosedPaper[]> {
  const parts = files.filter(({ kind }) => kind === ofPaper).flatMap((file) => file.parts);
  const ids = parts.flatMap((part) => (part.kind === 'paper' && standingOf(part) !== null ? part.id : []));
  if (ids.length === 0) return [];
  return enclosures.papers(db, { meetingId, ids: [...new Set(ids)], edition: editionFor(isForPublic) }, now);
}

const isOf = ({ parts }: AnyFile, id: PaperId): boolean =>
  parts.some((part) => part.kind === 'paper' && part.id === id);

/** A document is about its meeting, or about the one resolution that it names. */
const subjectOf = (parts: readonly ChosenPart[]) => {
  const [resolution] = parts.flatMap((part) => (part.kind === 'resolution' ? part.id : []));
  return resolution ?? '';
};
