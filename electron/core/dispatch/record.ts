import { type Dispatch, insertDispatch } from '../../../db/repositories/dispatch/dispatches.ts';
import { insertDispatchFile } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import {
  type DispatchRecipientRow,
  insertDispatchRecipient,
} from '../../../db/repositories/dispatch/recipients.ts';
import { insertListsOfDispatch } from '../../../db/repositories/dispatch/listsOfDispatch.ts';
import { putFileText } from '../../../db/repositories/files/fileTexts.ts';
import { putFile } from '../../../db/repositories/files/files.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { Parsed } from '../../../shared/contract/index.ts';
import { DispatchId, RecipientId } from '../../../shared/domain/ids.ts';
import {
  dispatchWayLabels,
  furtherText,
  messageSubject,
  messageText,
} from '../../../shared/german/dispatch.ts';
import { hasPublic } from '../../../shared/public/dispatchGuard.ts';
import { isOver } from '../../../shared/domain/document/standing.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import type { ChosenFile } from './contents.ts';
import { messageIdFor } from './message.ts';
import type { Plan } from './plan.ts';
import type { Addressee } from './recipients.ts';

export type Recorded = { dispatch: Dispatch; files: ChosenFile[]; recipients: DispatchRecipientRow[] };

type Message = Pick<Parsed<'dispatch.send'>, 'meetingId' | 'way' | 'subject' | 'text'> &
  Pick<Dispatch, 'id' | 'mailingId'>;

/** A dispatch for each message; what the clerk wrote stands in the first, with what else goes out and what does not. */
export async function recordAll(
  ctx: CommandCtx,
  plan: Plan,
  input: Parsed<'dispatch.send'>,
  { messages, leftOut }: { messages: readonly ChosenFile[][]; leftOut: readonly ChosenFile[] },
): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  const count = messages.length;
  const left = leftOut.map(({ fileName }) => fileName);
  for (const [index, files] of messages.entries()) {
    const subject = messageSubject(input.subject, index + 1, count);
    const text =
      index === 0 ? messageText(input.text, count, left) : furtherText(input.subject, index + 1, count);
    const id = ctx.newId(DispatchId);
    const mailingId = count === 1 ? null : (recorded[0]?.dispatch.id ?? id);
    const message = { ...input, subject, text, id, mailingId };
    recorded.push(await recordOne(ctx, plan, message, files));
  }
  return recorded;
}

async function recordOne(
  ctx: CommandCtx,
  plan: Plan,
  { meetingId, way, subject, text, id, mailingId }: Message,
  files: ChosenFile[],
): Promise<Recorded> {
  const { db, newId, now } = ctx;
  const { fromName, fromEmail } = plan.settings;
  const made = { id, meetingId, way, fromName, fromEmail, subject, text };
  const isForPublic = hasPublic(plan.lists);
  const { date, startTime, place, room } = plan.meeting;
  const told = { date, startTime, place, room };
  const dispatch: Dispatch = {
    ...made,
    createdAt: now(),
    sentAt: null,
    isForPublic,
    heldBackAt: null,
    told,
    isAhead: !isOver(plan.meeting, now().slice(0, 10)),
    mailingId,
  };
  await insertDispatch(db, dispatch);
  await insertFiles(db, id, files);
  const listIds = plan.lists.map((list) => list.id);
  await insertListsOfDispatch(db, id, listIds);
  const recipients = plan.recipients.map((recipient) =>
    recipientRow(dispatch, recipient, newId(RecipientId)),
  );
  for (const [position, row] of recipients.entries()) await insertDispatchRecipient(db, position, row);
  await record(ctx, 'dispatchCreated', {
    subject,
    recipients: recipients.length,
    way: dispatchWayLabels[way],
    dispatch: id,
    // With these the log vouches for the very bytes.
    sha256: files.map(({ sha256 }) => sha256).join(' '),
  });
  return { dispatch, files, recipients };
}

async function insertFiles(db: WriteDb, id: DispatchId, files: readonly ChosenFile[]): Promise<void> {
  for (const [position, { sha256, bytes, says, ...file }] of files.entries()) {
    if (bytes !== null) await putFile(db, { sha256, bytes });
    if (says !== null)
      await putFileText(db, sha256, { state: 'read', text: says, unseen: '', unseenKinds: [] });
    await insertDispatchFile(db, id, position, { ...file, sha256 });
  }
}

function recipientRow(dispatch: Dispatch, recipient: Addressee, id: RecipientId): DispatchRecipientRow {
  const waits = dispatch.way === 'smtp';
  const messageId = { smtp: id, draft: dispatch.id, folder: null }[dispatch.way];
  return {
    ...recipient,
    id,
    dispatchId: dispatch.id,
    state: waits ? 'waiting' : 'handedOver',
    attempts: 0,
    nextTryAt: waits ? dispatch.createdAt : null,
    fault: '',
    reply: '',
    messageId: messageId === null ? '' : messageIdFor(messageId, senderOf(dispatch)),
    settledAt: waits ? null : dispatch.createdAt,
    returnedOn: null,
    pastReturns: [],
  };
}

const senderOf = ({ fromName, fromEmail }: Dispatch) => ({ name: fromName, email: fromEmail });
