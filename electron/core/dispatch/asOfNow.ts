import { listDistributionListsFor } from '../../../db/repositories/dispatch/distributionLists.ts';
import { type Dispatch, listParts } from '../../../db/repositories/dispatch/dispatches.ts';
import { type DispatchFile, listFilesOfDispatch } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import { listListsOfDispatch } from '../../../db/repositories/dispatch/listsOfDispatch.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { DistributionList } from '../../../shared/domain/document/dispatch.ts';
import type { StandingOf } from '../../../shared/domain/document/standing.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { meetingById } from '../kernel/access.ts';
import { type Changed, changesSince } from './changesSince.ts';
import type { Enclosures } from './enclosures.ts';
import { secretSearch } from './leaksNow.ts';
import { type Addressee, addressKey, recipientsOf } from './recipients.ts';
import { standingsOf } from './standings.ts';

/** One of the messages of a mailing. */
export type MailingPart = { dispatch: Dispatch; files: readonly DispatchFile[] };

/** All that decides whether a mailing may still go out, as of now. */
export type AsOfNow = {
  meeting: Meeting;
  /** All messages of the mailing, in their order. */
  parts: readonly MailingPart[];
  /** Null where nobody knows to which lists it goes. */
  onLists: { lists: readonly DistributionList[]; byAddress: ReadonlyMap<string, Addressee> } | null;
  standingOf: StandingOf;
  /** Whether it says what is not public. */
  isLeak: (db: ReadDb) => Promise<boolean>;
  /** What its files print by now and did not when they were made, and the other way round. */
  changes: (db: ReadDb) => Promise<Changed[]>;
  today: IsoDate;
};

/** The same for all recipients of a mailing, and for all messages that it takes. `now`: wall clock. */
export async function asOfNow(
  db: ReadDb,
  dispatch: Dispatch,
  given: { enclosures: Enclosures; now: string },
): Promise<AsOfNow> {
  const meeting = await meetingById(db, dispatch.meetingId);
  const tellsSecrets = await secretSearch(db, meeting.id);
  const parts: MailingPart[] = [];
  for (const part of await listParts(db, dispatch))
    parts.push({ dispatch: part, files: await listFilesOfDispatch(db, part.id) });
  const said = {
    texts: parts.flatMap((part) => [part.dispatch.subject, part.dispatch.text]),
    files: parts.flatMap(({ files }) => files),
  };
  const standingOf = await standingsOf(db, meeting.id, given);
  let isLeak: Promise<boolean> | undefined;
  let changes: Promise<Changed[]> | undefined;
  return {
    meeting,
    parts,
    onLists: await onListsNow(db, dispatch, meeting),
    standingOf,
    isLeak: (reader) => (isLeak ??= tellsSecrets(reader, said)),
    changes: (reader) => (changes ??= changesOf(reader, parts, { ...given, standingOf })),
    today: given.now.slice(0, 10),
  };
}

async function changesOf(
  db: ReadDb,
  parts: readonly MailingPart[],
  given: Parameters<typeof changesSince>[2],
): Promise<Changed[]> {
  const changes: Changed[] = [];
  for (const { dispatch } of parts) changes.push(...(await changesSince(db, dispatch, given)));
  return changes;
}

/** Who is on the lists of a mailing now; null where nobody knows to which it went. */
export async function onListsNow(
  db: ReadDb,
  { id }: Pick<Dispatch, 'id'>,
  meeting: Meeting,
): Promise<AsOfNow['onLists']> {
  const listIds = await listListsOfDispatch(db, id);
  if (listIds.length === 0) return null;
  const lists = (await listDistributionListsFor(db, meeting.bodyId)).filter((list) =>
    listIds.includes(list.id),
  );
  const { recipients } = await recipientsOf(db, meeting, lists);
  return { lists, byAddress: new Map(recipients.map((one) => [addressKey(one.email), one])) };
}
