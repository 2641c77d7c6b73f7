import {
  findDocument,
  listDocuments,
  type ListedDocument,
  decideDocument,
} from '../../../db/repositories/documents/documents.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { aboutKind } from '../../../shared/documents/kinds/index.ts';
import { meetingOf } from '../kernel/access.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { infoOf } from '../documents/info.ts';
import { meetingView } from '../meetings/meetings.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { shortTitle } from '../meetings/shortTitle.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';

/** Before the chair has decided, the office may take a file back. */
export async function withdrawDocument(
  ctx: CommandCtx,
  { id, reason }: Parsed<'documents.withdraw'>,
): Promise<Output<'documents.withdraw'>> {
  const { db } = ctx;
  const document = found(await findDocument(db, id), 'document');
  if (document.state !== 'presented') refuse({ code: 'DOCUMENT_STATE', state: document.state });
  return infoOf(db, await withdraw(ctx, document, reason));
}

/** Also where a meeting goes back a step: what lay before the chair then is no longer what will be released. */
export async function withdrawPresented(
  ctx: CommandCtx,
  meetingId: MeetingId,
  reason: string,
): Promise<void> {
  for (const document of await listDocuments(ctx.db, meetingId)) {
    if (document.state === 'presented') await withdraw(ctx, document, reason);
  }
}

async function withdraw(ctx: CommandCtx, document: ListedDocument, reason: string): Promise<ListedDocument> {
  const { db, now } = ctx;
  const { id, kind, version, presentedAt } = document;
  const change = { state: 'withdrawn', presentedAt, decidedAt: now() } as const;
  await decideDocument(db, id, change);
  const meeting = shortTitle(await meetingView(db, await meetingOf(db, document)));
  const details = { document: id, kind: aboutKind(kind).label, version, meeting, reason };
  await record(ctx, 'documentWithdrawn', details);
  return { ...document, ...change };
}
