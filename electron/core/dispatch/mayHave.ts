import type { Dispatch } from '../../../db/repositories/dispatch/dispatches.ts';
import type { DispatchFile } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import {
  type DispatchRecipientRow,
  listPartsThatArrived,
} from '../../../db/repositories/dispatch/recipients.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Recipient } from '../../../shared/contract/dispatchRecipient.ts';
import { asItStands, type FileFault, isMoved, isOver } from '../../../shared/domain/document/standing.ts';
import { isKindThat } from '../../../shared/documents/kinds/index.ts';
import { heldBackSentence } from '../../../shared/german/dispatch.ts';
import { germanMoment } from '../../../shared/german/format.ts';
import {
  changedListSentence,
  changedSentence,
  fileFaultSentences,
  goneFromListsSentence,
  hiddenFilesSentence,
  movedSentence,
  overtakenSentences,
} from '../../../shared/german/outdatedMailings.ts';
import type { AsOfNow, MailingPart } from './asOfNow.ts';
import type { Changed } from './changesSince.ts';
import { ofBundle } from './enclosures.ts';
import { addressKey } from './recipients.ts';

/**
 * Why somebody may not have now what was prepared for them. `leak`: it names what has become non-public; `hidden`: one of
 * its files is not for everybody any more; `changed`: one would print something else; `about`: which of them, or in
 * sentences what of them.
 */
export type Objection = {
  reason: 'leak' | 'offLists' | 'notEntitled' | 'hidden' | 'moved' | 'over' | 'changed' | FileFault;
  about: readonly string[];
};

type Message = {
  dispatch: Dispatch;
  recipient: Pick<DispatchRecipientRow, 'id' | 'email' | 'clearance'>;
};

/**
 * Asked right before a message goes out: since the clerk sent it, all that it was prepared for may have changed. Of a mailing in
 * several messages what somebody does not have yet goes out as a whole or stays as a whole.
 */
export async function objectionTo(
  db: ReadDb,
  { dispatch, recipient }: Message,
  now: AsOfNow,
): Promise<Objection | null> {
  const { onLists } = now;
  const parts = await partsToCome(db, { dispatch, recipient }, now);
  const files = parts.flatMap((part) => part.files);
  const entitled = onLists === null ? recipient : onLists.byAddress.get(addressKey(recipient.email));
  if (!entitled) return { reason: 'offLists', about: [] };
  if (isMoved(dispatch.told, now.meeting)) return { reason: 'moved', about: [] };
  const [fault] = faultsOf(files, now);
  if (fault) return { reason: fault.reason, about: fault.files };
  if (entitled.clearance === 'public' && files.some(isNonPublic)) return { reason: 'notEntitled', about: [] };
  const isForPublic = [entitled, recipient].some(({ clearance }) => clearance === 'public');
  const hidden = isForPublic ? hiddenAmong(files, now) : [];
  if (hidden.length > 0) return { reason: 'hidden', about: hidden };
  if (isForPublic && (await now.isLeak(db))) return { reason: 'leak', about: [] };
  const { isOver: isLate, changes } = await overtaking(db, parts, now);
  if (isLate) return { reason: 'over', about: [] };
  return changes.length === 0 ? null : { reason: 'changed', about: changes.map(changedSentence) };
}

async function partsToCome(
  db: ReadDb,
  { dispatch, recipient }: Message,
  { parts }: AsOfNow,
): Promise<MailingPart[]> {
  const arrived = dispatch.mailingId === null ? [] : await listPartsThatArrived(db, recipient.id);
  return parts.filter((part) => part.dispatch.id === dispatch.id || !arrived.includes(part.dispatch.id));
}

/** What has become of these messages since they were made. */
export async function overtaking(
  db: ReadDb,
  parts: readonly MailingPart[],
  now: AsOfNow,
): Promise<{ isOver: boolean; changes: Changed[] }> {
  const ids = new Set(parts.map(({ dispatch }) => dispatch.id));
  return {
    isOver: parts.some((part) => isTooLate(part, now)),
    changes: (await now.changes(db)).filter(({ dispatchId }) => ids.has(dispatchId)),
  };
}

/** Why what is handed over once more is not what it would be now, in sentences; of what the clerk has sent nobody asks. */
export const overtakenBy = async (db: ReadDb, dispatch: Dispatch, now: AsOfNow): Promise<string[]> =>
  dispatch.sentAt === null ? overtakenSentences(await overtaking(db, partsInHand(dispatch, now), now)) : [];

/** What the clerk has not sent yet goes out as a whole. */
const partsInHand = ({ id, sentAt }: Dispatch, { parts }: AsOfNow): MailingPart[] =>
  parts.filter(({ dispatch }) => dispatch.id === id || (sentAt === null && dispatch.sentAt === null));

/** It tells of a meeting that was still to come when it was made. */
const isTooLate = (
  { dispatch: { isAhead }, files }: MailingPart,
  { meeting, today }: Pick<AsOfNow, 'meeting' | 'today'>,
): boolean => isAhead && isOver(meeting, today) && files.some(({ kind }) => tellsOfMeeting(kind));

const tellsOfMeeting = (kind: string): boolean =>
  kind === 'calendar' || kind === ofBundle || isKindThat(kind, ({ convening }) => convening !== 'none');

type Handed = { dispatch: Dispatch; recipients: readonly Recipient[] };

/**
 * The same of what is handed over once more for the clerk's own hands, as sentences. `leaks`: somebody would get what is not
 * for them; `outdated`: it is for others by now, or says what holds no more. What the clerk has sent by now is what was sent.
 */
export function objectionsToHandOver(
  { dispatch, recipients }: Handed,
  now: AsOfNow,
): { leaks: string[]; outdated: string[] } {
  const { onLists } = now;
  const files = partsInHand(dispatch, now).flatMap((part) => part.files);
  const open = onLists?.lists.filter(({ clearance }) => clearance === 'public') ?? [];
  const gone = onLists ? recipients.filter(({ email }) => !onLists.byAddress.has(addressKey(email))) : [];
  const hidden = dispatch.isForPublic ? hiddenAmong(files, now) : [];
  return {
    leaks: [
      ...(files.some(isNonPublic) ? open.map(({ name }) => changedListSentence(name)) : []),
      ...(hidden.length > 0 ? [hiddenFilesSentence(hidden)] : []),
    ],
    outdated: [
      ...(gone.length > 0 ? [goneFromListsSentence(gone.map(({ name, email }) => name || email))] : []),
      ...(dispatch.sentAt === null ? outdatedBy({ dispatch, files }, now) : []),
    ],
  };
}

function outdatedBy({ dispatch, files }: MailingPart, now: AsOfNow): string[] {
  const { told, heldBackAt } = dispatch;
  return [
    ...(heldBackAt === null ? [] : [heldBackSentence(germanMoment(heldBackAt))]),
    ...(isMoved(told, now.meeting) ? [movedSentence] : []),
    ...faultsOf(files, now).map(({ reason, files: names }) => fileFaultSentences[reason](names)),
  ];
}

const fileFaults = ['offAgenda', 'withdrawn'] as const satisfies FileFault[];

function faultsOf(
  files: readonly DispatchFile[],
  { standingOf }: AsOfNow,
): { reason: FileFault; files: string[] }[] {
  const judged = files.map((file) => asItStands(file, standingOf));
  return fileFaults.flatMap((reason) => {
    const names = judged.filter(({ fault }) => fault === reason).map(({ file }) => file.fileName);
    return names.length === 0 ? [] : [{ reason, files: names }];
  });
}

/** Everybody could have them when they were chosen. */
const hiddenAmong = (files: readonly DispatchFile[], { standingOf }: AsOfNow): string[] =>
  files
    .filter((file) => !isNonPublic(file) && isNonPublic(asItStands(file, standingOf).file))
    .map(({ fileName }) => fileName);

const isNonPublic = ({ clearance }: Pick<DispatchFile, 'clearance'>): boolean => clearance === 'nonPublic';
