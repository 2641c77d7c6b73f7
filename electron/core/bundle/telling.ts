import type { ReadDb } from '../../../db/schema/index.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { BundleContent, BundleModel } from '../../../shared/documents/bundle/model.ts';
import { saidBy } from '../../../shared/documents/saidBy.ts';
import { secretSearch } from '../dispatch/leaksNow.ts';
import { ofAttachment } from '../dispatch/ofAttachment.ts';
import { refuse } from '../kernel/refusals.ts';

/**
 * What somebody called public may still quote the non-public part of the meeting: such a paper or file goes to nobody
 * who must not read it. Throws BUNDLE_TELLS, which names it.
 */
export async function refuseTelling(
  db: ReadDb,
  meetingId: MeetingId,
  { entries }: BundleModel,
): Promise<void> {
  const isTold = await secretSearch(db, meetingId);
  for (const { title, content } of entries) {
    const files = content.kind === 'file' ? [{ ...content.file, kind: ofAttachment }] : [];
    if (await isTold(db, { texts: [[title, ...linesOf(content)].join('\n')], files }))
      refuse({ code: 'BUNDLE_TELLS', title });
  }
}

export function linesOf(content: BundleContent): string[] {
  if (content.kind === 'none') return [];
  return saidBy(content.kind === 'file' ? content.sheet : content.sheets);
}
