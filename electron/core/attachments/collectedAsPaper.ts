import { isPaperThere } from '../../../db/repositories/papers/papers.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { UploadId } from '../../../shared/domain/ids.ts';
import { paperTypeLabels } from '../../../shared/german/papers.ts';
import type { ActionCtx } from '../kernel/app.ts';
import { refuse } from '../kernel/refusals.ts';
import { createPaper } from '../papers/papers.ts';
import { exportCollectedPdf } from '../papers/reports/collected.ts';
import { periodById } from '../papers/reports/periods.ts';
import { insertIncoming } from './addAttachment.ts';
import { storeIncoming } from './incomingFile.ts';
import { saidIn } from './said.ts';
import { uploads } from './uploads.ts';

/**
 * Makes a Mitteilung of a collected report, which waits for the next meeting of its body, with the report as a PDF at it:
 * both or neither. Throws REPORT_TAKEN where there is one by its name, and what making a PDF throws.
 */
export async function collectedAsPaper(
  ctx: ActionCtx,
  { id }: Parsed<'reportPeriods.makePaper'>,
): Promise<Output<'reportPeriods.makePaper'>> {
  const { store, newId } = ctx;
  const { bodyId, name } = await store.read((db) => periodById(db, id));
  const { bytes, fileName } = await exportCollectedPdf(ctx, { id, form: 'readable' });
  const isFirst = !uploads.isAnyUnderWay();
  const upload = newId(UploadId);
  return uploads.carryOut(upload, bytes.length, async (step) => {
    const mediaType = 'application/pdf';
    const said = await saidIn(bytes, mediaType, step.signal);
    return storeIncoming(store, { id: upload, bytes, isFirst }, step, async (db, sha256) => {
      const type = 'information';
      const fields = {
        bodyId,
        type,
        typeLabel: paperTypeLabels[type],
        subject: name,
        isPublic: true,
      } as const;
      if (await isPaperThere(db, fields)) refuse({ code: 'REPORT_TAKEN', subject: name });
      const paper = await createPaper({ ...ctx, db }, fields);
      const owner = { kind: 'paper', id: paper.id } as const;
      const known = { owner, fileName, mediaType, size: bytes.length, isActive: false, sha256 };
      await insertIncoming(ctx, db, known, said);
      return { paperId: paper.id };
    });
  });
}
