import type { Dispatch } from '../../../db/repositories/dispatch/dispatches.ts';
import type { DispatchFile } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
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
import type { AsOfNow } from './asOfNow.ts';
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
  recipient: Pick<Recipient, 'email' | 'clearance'>;
  files: readonly DispatchFile[];
};

/** Asked right before a message goes out: since the clerk sent it, all that it was prepared for may have changed. */
export async function objectionTo(
  db: ReadDb,
  { dispatch, recipient, files }: Message,
  now: AsOfNow,
): Promise<Objection | null> {
  const { onLists } = now;
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
  if (isTooLate(dispatch, files, now)) return { reason: 'over', about: [] };
  const changes = await now.changes(db);
  return changes.length === 0 ? null : { reason: 'changed', about: changes.map(changedSentence) };
}

/** Why what is handed over once more is not what it would be now, in sentences; of what the clerk has sent nobody asks. */
export async function overtakenBy(
  db: ReadDb,
  { dispatch, files }: Pick<Message, 'dispatch' | 'files'>,
  now: AsOfNow,
): Promise<string[]> {
  if (dispatch.sentAt !== null) return [];
  return overtakenSentences({ isOver: isTooLate(dispatch, files, now), changes: await now.changes(db) });
}

/** It tells of a meeting that was still to come when it was made. */
export const isTooLate = (
  { isAhead }: Pick<Dispatch, 'isAhead'>,
  files: readonly Pick<DispatchFile, 'kind'>[],
  { meeting, today }: Pick<AsOfNow, 'meeting' | 'today'>,
): boolean => isAhead && isOver(meeting, today) && files.some(({ kind }) => tellsOfMeeting(kind));

const tellsOfMeeting = (kind: string): boolean =>
  kind === 'calendar' || kind === ofBundle || isKindThat(kind, ({ convening }) => convening !== 'none');

type Handed = Pick<Message, 'dispatch' | 'files'> & { recipients: readonly Recipient[] };

/**
 * The same of what is handed over once more for the clerk's own hands, as sentences. `leaks`: somebody would get what is not
 * for them; `outdated`: it is for others by now, or says what holds no more. What the clerk has sent by now is what was sent.
 */
export function objectionsToHandOver(
  { dispatch, recipients, files }: Handed,
  now: AsOfNow,
): { leaks: string[]; outdated: string[] } {
  const { onLists } = now;
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

function outdatedBy({ dispatch, files }: Pick<Message, 'dispatch' | 'files'>, now: AsOfNow): string[] {
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
