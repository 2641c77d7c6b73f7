import { listDistributionListsFor } from '../../../db/repositories/dispatch/distributionLists.ts';
import type { Dispatch } from '../../../db/repositories/dispatch/dispatches.ts';
import type { DispatchFile } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import { listListsOfDispatch } from '../../../db/repositories/dispatch/listsOfDispatch.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Recipient } from '../../../shared/contract/dispatch.ts';
import type { DistributionList } from '../../../shared/domain/document/dispatch.ts';
import { changedListSentence, goneFromListsSentence } from '../../../shared/german/dispatch.ts';
import { meetingById } from '../kernel/access.ts';
import { tellsSecrets } from './leaksNow.ts';
import { addressKey, recipientsOf } from './recipients.ts';

/** Why somebody may not have now what was prepared for them. `leak`: it names what has become non-public. */
export type Objection = 'leak' | 'offLists' | 'notEntitled';

type Message = {
  dispatch: Dispatch;
  recipient: Pick<Recipient, 'email' | 'clearance'>;
  files: readonly DispatchFile[];
};

/** Asked right before a message goes out: since the clerk sent it items, lists and memberships may have changed. */
export async function objectionTo(
  db: ReadDb,
  { dispatch, recipient, files }: Message,
): Promise<Objection | null> {
  const onLists = await onListsNow(db, dispatch);
  const now = onLists === null ? recipient : onLists.recipients.find(hasAddress(recipient));
  if (!now) return 'offLists';
  if (now.clearance === 'public' && files.some(isNonPublic)) return 'notEntitled';
  const isForPublic = [now, recipient].some(({ clearance }) => clearance === 'public');
  const said = { texts: [dispatch.subject, dispatch.text], files };
  return isForPublic && (await tellsSecrets(db, dispatch.meetingId, said)) ? 'leak' : null;
}

/** The same of what is handed over once more for the clerk's own hands: a sentence for each list and for all who are on none. */
export async function objectionsToHandOver(
  db: ReadDb,
  { dispatch, recipients, files }: Pick<Message, 'dispatch' | 'files'> & { recipients: readonly Recipient[] },
): Promise<string[]> {
  const onLists = await onListsNow(db, dispatch);
  if (onLists === null) return [];
  const open = files.some(isNonPublic) ? onLists.lists.filter((list) => list.clearance === 'public') : [];
  const gone = recipients.filter((one) => !onLists.recipients.some(hasAddress(one)));
  return [
    ...open.map(({ name }) => changedListSentence(name)),
    ...(gone.length > 0 ? [goneFromListsSentence(gone.map(({ name, email }) => name || email))] : []),
  ];
}

/** Null where nobody knows to which lists it goes. */
async function onListsNow(
  db: ReadDb,
  { id, meetingId }: Dispatch,
): Promise<{ lists: DistributionList[]; recipients: Recipient[] } | null> {
  const listIds = await listListsOfDispatch(db, id);
  if (listIds.length === 0) return null;
  const meeting = await meetingById(db, meetingId);
  const lists = (await listDistributionListsFor(db, meeting.bodyId)).filter((list) =>
    listIds.includes(list.id),
  );
  return { lists, recipients: (await recipientsOf(db, meeting, lists)).recipients };
}

function hasAddress({ email }: Pick<Recipient, 'email'>): (other: Recipient) => boolean {
  const key = addressKey(email);
  return (other) => addressKey(other.email) === key;
}

const isNonPublic = ({ clearance }: DispatchFile): boolean => clearance === 'nonPublic';
