import { insertAttachment, listAttachments } from '../../../db/repositories/attachments/attachments.ts';
import {
  insertConsultation,
  listConsultationsOfItem,
  listConsultationsOfPaper,
  updateConsultationPosition,
} from '../../../db/repositories/papers/consultations.ts';
import { AttachmentId, ConsultationId, type ItemId } from '../../../shared/domain/ids.ts';
import type { Consultation } from '../../../shared/domain/paper/consultation.ts';
import type { CommandCtx } from '../kernel/app.ts';

type Ctx = Pick<CommandCtx, 'db' | 'newId'>;

/** What a meeting put off comes back as a further step of its Beratungsfolge, right behind the one that was put off. */
export async function insertFurtherStep(
  { db, newId }: Ctx,
  before: Consultation,
  itemId: ItemId,
): Promise<void> {
  const later = (await listConsultationsOfPaper(db, before.paperId)).filter(
    ({ position }) => position > before.position,
  );
  for (const { id, position } of later) await updateConsultationPosition(db, id, position + 1);
  await insertConsultation(db, {
    ...before,
    id: newId(ConsultationId),
    version: 1,
    position: before.position + 1,
    date: null,
    result: null,
    itemId,
  });
}

export type CarriedItem = { from: ItemId; to: ItemId };

/** With an item that is carried over comes what is dealt with there. */
export async function carrySteps(ctx: Ctx, carried: readonly CarriedItem[]): Promise<void> {
  for (const { from, to } of carried) {
    for (const step of await listConsultationsOfItem(ctx.db, from)) await insertFurtherStep(ctx, step, to);
  }
}

/** Files that lie at an item are needed again where it is dealt with again; the earlier meeting keeps its own. */
export async function carryAttachments({ db, newId }: Ctx, carried: readonly CarriedItem[]): Promise<void> {
  for (const { from, to } of carried) {
    for (const attachment of await listAttachments(db, { kind: 'item', id: from })) {
      const owner = { kind: 'item', id: to } as const;
      await insertAttachment(db, { ...attachment, id: newId(AttachmentId), version: 1, owner });
    }
  }
}
