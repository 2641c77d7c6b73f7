import {
  type Dispatch,
  insertDispatch,
  insertDispatchFile,
  type DispatchFile,
} from '../../../db/repositories/dispatch/dispatches.ts';
import {
  type DispatchRecipientRow,
  insertDispatchRecipient,
} from '../../../db/repositories/dispatch/recipients.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import type { Recipient } from '../../../shared/contract/dispatch.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { aboutKind } from '../../../shared/documents/kinds/index.ts';
import { documentKinds } from '../../../shared/domain/document/document.ts';
import { dispatchWayLabels } from '../../../shared/german/dispatch.ts';
import { proposedSubject, proposedText } from '../../../shared/german/mailText.ts';
import type { ActionCtx, CommandCtx, QueryCtx } from '../kernel/app.ts';
import { keepTelling } from '../meetings/announced.ts';
import { type Made, madeAhead } from '../documents/wordFile.ts';
import { record } from '../kernel/audit.ts';
import { refuse } from '../kernel/refusals.ts';
import { filesByHand } from './handOver.ts';
import { hasPublic, refusedTitles, refusedWords } from '../../../shared/public/dispatchGuard.ts';
import { dispatchInfo } from './dispatches.ts';
import { canSend } from './mailSettings.ts';
import { messageIdFor } from './message.ts';
import { planned, type Plan } from './plan.ts';
import { tellsSecrets } from './leaksNow.ts';
import { DispatchId, RecipientId } from '../../../shared/domain/ids.ts';

export async function prepareDispatch(
  ctx: QueryCtx,
  input: Parsed<'dispatch.prepare'>,
): Promise<Output<'dispatch.prepare'>> {
  const { facts, files, recipients, withoutAddress, refusals, cautions, settings } = await planned(
    ctx,
    input,
  );
  const chosen = documentKinds.filter((kind) => input.documents.some((one) => one.kind === kind));
  const words = chosen.map((kind) => aboutKind(kind).mail);
  const { withCalendar } = input;
  return {
    recipients,
    withoutAddress,
    files: files.map(({ fileName, clearance }) => ({ fileName, clearance })),
    subject: proposedSubject(words, facts),
    text: proposedText(words, facts, { withCalendar, signature: settings.fromName }),
    refusals,
    cautions,
  };
}

/**
 * Freezes what goes out and who gets it. A draft and a folder are handed over with the answer; by SMTP each
 * recipient waits in the outbox. Throws LEAK, NOTHING_TO_SEND, NO_RECIPIENTS and MAIL_NOT_SET_UP, storing nothing.
 */
export async function sendDispatch(
  ctx: ActionCtx,
  input: Parsed<'dispatch.send'>,
): Promise<Output<'dispatch.send'>> {
  const asOfNow = input.documents.filter(({ documentId }) => documentId === null);
  const made = await madeAhead(ctx.store, input.meetingId, asOfNow);
  return ctx.store.transaction((db) => send({ ...ctx, db }, input, made));
}

async function send(
  ctx: CommandCtx,
  input: Parsed<'dispatch.send'>,
  made: readonly Made[],
): Promise<Output<'dispatch.send'>> {
  const { recipients, files, dispatch } = await frozen(ctx, input, made);
  return {
    dispatch: dispatchInfo(dispatch, files, recipients),
    files: await filesByHand(ctx.db, { dispatch, recipients }),
  };
}

/** Apart from the hand-over: what was read of large files to judge and store them is let go before. */
async function frozen(ctx: CommandCtx, input: Parsed<'dispatch.send'>, made: readonly Made[]) {
  const { db, newId, now } = ctx;
  const plan = await planned(ctx, input, made);
  await refuseLeaks(db, plan, input);
  refuseUnfit(plan, input);
  const { fromName, fromEmail } = plan.settings;
  const { meetingId, way, subject, text } = input;
  const dispatch: Dispatch = {
    id: newId(DispatchId),
    meetingId,
    way,
    fromName,
    fromEmail,
    subject,
    text,
    createdAt: now(),
    sentAt: null,
  };
  await insertDispatch(db, dispatch);
  for (const [position, file] of plan.files.entries())
    await insertDispatchFile(db, dispatch.id, position, file);
  const rows = plan.recipients.map((recipient) => recipientRow(dispatch, recipient, newId(RecipientId)));
  for (const [position, row] of rows.entries()) await insertDispatchRecipient(db, position, row);
  await record(ctx, 'dispatchCreated', {
    subject,
    recipients: rows.length,
    way: dispatchWayLabels[way],
    dispatch: dispatch.id,
    // With these the log vouches for the very bytes.
    sha256: plan.files.map(({ sha256 }) => sha256).join(' '),
  });
  await keepTellings(db, plan, input, dispatch.id);
  return { dispatch, files: plan.files.map(toListed), recipients: rows };
}

/** What is built for this dispatch says something that is known once it has gone out. */
async function keepTellings(
  db: WriteDb,
  plan: Plan,
  { documents }: Parsed<'dispatch.send'>,
  dispatchId: DispatchId,
): Promise<void> {
  for (const { kind, documentId } of documents) {
    if (documentId === null) await keepTelling(db, kind, plan, { documentId, dispatchId });
  }
}

async function refuseLeaks(
  db: ReadDb,
  { meeting, lists, items, files, refusals }: Plan,
  { subject, text }: Parsed<'dispatch.send'>,
): Promise<void> {
  const fileNames = files.map(({ fileName }) => fileName);
  const sentences = [...refusals, ...refusedTitles(lists, items, { subject, text, fileNames })];
  if (sentences.length > 0) refuse({ code: 'LEAK', sentences });
  const typed = { texts: [subject, text], files: [] };
  if (hasPublic(lists) && (await tellsSecrets(db, meeting.id, typed)))
    refuse({ code: 'LEAK', sentences: refusedWords(lists) });
}

function refuseUnfit(plan: Plan, { way }: Parsed<'dispatch.send'>): void {
  const { files, recipients, settings } = plan;
  if (files.length === 0) refuse({ code: 'NOTHING_TO_SEND' });
  // Files in a folder may be for somebody who has no address at all.
  if (way !== 'folder' && recipients.length === 0) refuse({ code: 'NO_RECIPIENTS' });
  if (way === 'smtp' && !canSend(settings)) refuse({ code: 'MAIL_NOT_SET_UP' });
}

function recipientRow(dispatch: Dispatch, recipient: Recipient, id: RecipientId): DispatchRecipientRow {
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
  };
}

const senderOf = ({ fromName, fromEmail }: Dispatch) => ({ name: fromName, email: fromEmail });

const toListed = ({ bytes, ...file }: DispatchFile) => ({ ...file, size: bytes.length });
