import type { DispatchFile } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import { readFile } from '../../../db/repositories/files/files.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { aboutKind } from '../../../shared/documents/kinds/index.ts';
import { documentKinds } from '../../../shared/domain/document/document.ts';
import { AppError } from '../../../shared/errors.ts';
import { proposedSubject, proposedText } from '../../../shared/german/mailText.ts';
import type { ActionCtx, CommandCtx, QueryCtx } from '../kernel/app.ts';
import { keepTelling } from '../meetings/announced.ts';
import { refuse } from '../kernel/refusals.ts';
import { clearMailing } from './chosenAttachments.ts';
import { filesByHand } from './handOver.ts';
import { hasPublic, refusedTitles, refusedWords } from '../../../shared/public/dispatchGuard.ts';
import { dispatchInfo } from './dispatches.ts';
import type { Ahead } from './ahead.ts';
import { allAhead } from './madeAhead.ts';
import type { Enclosures } from './enclosures.ts';
import { canSend, refuseWhereOff } from './mailSettings.ts';
import { planned, type Plan } from './plan.ts';
import { recordAll } from './record.ts';
import type { ChosenFile } from './contents.ts';
import { useUp } from './unfinishedMailing.ts';
import { tellsSecrets } from './leaksNow.ts';
import type { DispatchId } from '../../../shared/domain/ids.ts';

export async function prepareDispatch(
  ctx: QueryCtx & { enclosures: Enclosures },
  input: Parsed<'dispatch.prepare'>,
): Promise<Output<'dispatch.prepare'>> {
  const plan = await planned(ctx, input);
  const { facts, files, recipients, withoutAddress, refusals, cautions, settings, split } = plan;
  const chosen = documentKinds.filter((kind) => input.documents.some((one) => one.kind === kind));
  const words = chosen.map((kind) => aboutKind(kind).mail);
  const { withCalendar } = input;
  const along = { papers: input.paperIds.length, withBundle: input.bundle !== null };
  return {
    recipients: recipients.map(({ personId: _personId, ...recipient }) => recipient),
    withoutAddress,
    files: files.map(({ fileName, clearance }) => ({ fileName, clearance })),
    subject: proposedSubject(words, facts, along),
    text: proposedText(words, facts, { ...along, withCalendar, signature: settings.fromName }),
    messages: split.messages.length,
    leftOut: split.leftOut.map(({ fileName }) => fileName),
    refusals,
    cautions,
  };
}

/**
 * Freezes what goes out and who gets it. A draft and a folder are handed over with the answer; by SMTP each
 * recipient waits in the outbox. Throws BUNDLE_CHANGED, CONFLICT, LEAK, NOTHING_TO_SEND, NO_RECIPIENTS, MAIL_NOT_SET_UP and MAIL_OFF, storing nothing.
 */
export async function sendDispatch(
  ctx: ActionCtx & { enclosures: Enclosures },
  input: Parsed<'dispatch.send'>,
): Promise<Output<'dispatch.send'>> {
  if (input.way === 'smtp') refuseWhereOff(ctx);
  for (let tries = 1; ; tries++) {
    const ahead = await allAhead(ctx, ctx.enclosures, input);
    try {
      return await ctx.store.transaction((db) => send({ ...ctx, db }, input, ahead));
    } catch (cause) {
      if (!isBundleChanged(cause) || tries === mostTries) throw cause;
    }
  }
}

/** While a Sitzungsmappe is made others write on, and at midnight a new day begins: then it is made once more. */
const mostTries = 3;

const isBundleChanged = (cause: unknown): boolean =>
  cause instanceof AppError && cause.data.code === 'BUNDLE_CHANGED';

type SendCtx = CommandCtx & { enclosures: Enclosures };

async function send(
  ctx: SendCtx,
  input: Parsed<'dispatch.send'>,
  ahead: Ahead,
): Promise<Output<'dispatch.send'>> {
  const { recorded, leftOut } = await frozen(ctx, input, ahead);
  const version = await useUp(ctx.db, input);
  const [first, ...further] = recorded.map(({ dispatch, files, recipients }) =>
    dispatchInfo(dispatch, { files, recipients, mended: new Map() }),
  );
  const byHand: Output<'dispatch.filesAgain'> = [];
  for (const one of recorded) byHand.push(...(await filesByHand(ctx.db, one)));
  for (const { fileName, sha256, bytes } of leftOut)
    byHand.push({ fileName, bytes: bytes ?? (await readFile(ctx.db, sha256)) });
  return { version, dispatch: first ?? refuse({ code: 'NOTHING_TO_SEND' }), further, files: byHand };
}

/** Apart from the hand-over: what was read of large files to judge and store them is let go before. */
async function frozen(ctx: SendCtx, input: Parsed<'dispatch.send'>, ahead: Ahead) {
  const plan = await planned(ctx, input, ahead);
  await refuseLeaks(ctx.db, plan, input);
  refuseUnfit(plan, input);
  const split = input.way === 'folder' ? { messages: [plan.files], leftOut: [] } : plan.split;
  const recorded = await recordAll(ctx, plan, input, split);
  const [first] = recorded;
  if (first) await keepTellings(ctx.db, plan, input, first.dispatch.id);
  const sent = new Set(split.messages.flat().map(({ sha256 }) => sha256));
  await clearMailing(ctx.db, input.meetingId, input.attachmentIds, sent);
  return {
    // What was made for this mailing is stored nowhere else.
    leftOut: split.leftOut,
    recorded: recorded.map(({ files, ...one }) => ({ ...one, files: files.map(toListed) })),
  };
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

const toListed = ({ bytes: _bytes, ...file }: ChosenFile): DispatchFile => file;
