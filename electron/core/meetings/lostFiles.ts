import { listAttachments } from '../../../db/repositories/attachments/attachments.ts';
import { type AttachmentOwner, paperOf } from '../../../shared/domain/attachment/attachment.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';

/** Attachments go with what they lie at; the log says of each that it went. */
export async function noteLostFiles(ctx: CommandCtx, owners: readonly AttachmentOwner[]): Promise<void> {
  for (const owner of owners) {
    for (const { fileName, sha256 } of await listAttachments(ctx.db, owner))
      await record(ctx, 'attachmentRemoved', { file: fileName, sha256, paper: paperOf(owner) });
  }
}
