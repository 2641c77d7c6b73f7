import { findItem } from '../../../db/repositories/meetings/agenda.ts';
import { listConsultationsOfPaper, listPlannedItems } from '../../../db/repositories/papers/consultations.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { AttachmentOwner } from '../../../shared/domain/attachment/attachment.ts';
import type { MeetingId, PaperId, PartnerReportId } from '../../../shared/domain/ids.ts';
import { minutesAreOpen } from '../../../shared/domain/meeting/states.ts';
import { meetingById, refuseLocked } from '../kernel/access.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { paperById } from '../papers/papers.ts';
import { reportById } from '../papers/reports/partnerReports.ts';

/**
 * What its owner allows: `isPublic`: that an attachment is public; `isOpen`: that one is added; `isKept`: that those
 * that are there stay as they are, since a finished Niederschrift names them.
 */
export type Allowed = { isPublic: boolean; isOpen: boolean; isKept: boolean; refuse: () => void };

/** Throws NOT_FOUND. */
export async function allowedAt(db: ReadDb, owner: AttachmentOwner): Promise<Allowed> {
  if (owner.kind === 'paper') return atPaper(db, owner.id);
  if (owner.kind === 'mailing') return withMailing(db, owner.id);
  if (owner.kind === 'report') return atReport(db, owner.id);
  const item = owner.kind === 'item' ? found(await findItem(db, owner.id), 'item') : null;
  const { state } = await meetingById(
    db,
    owner.kind === 'meeting' ? owner.id : found(item, 'item').meetingId,
  );
  const isOpen = minutesAreOpen(state);
  return { isPublic: item?.isPublic ?? true, isOpen, isKept: !isOpen, refuse: () => refuseLocked(state) };
}

async function atPaper(db: ReadDb, id: PaperId): Promise<Allowed> {
  const { isPublic, state } = await paperById(db, id);
  const finished = await finishedMeetingOf(db, id);
  const isOpen = state !== 'withdrawn';
  return {
    isPublic,
    isOpen,
    isKept: !isOpen || finished !== null,
    refuse: () => {
      if (!isOpen) refuse({ code: 'PAPER_STATE', state });
      if (finished !== null) refuseLocked(finished);
    },
  };
}

/** Mailings go out also when the Niederschrift is finished, which names none of their files. */
async function withMailing(db: ReadDb, id: MeetingId): Promise<Allowed> {
  await meetingById(db, id);
  return { isPublic: true, isOpen: true, isKept: false, refuse: () => undefined };
}

/** What a partner sent is for the office, whether or not its text is collected; no Niederschrift names it. */
async function atReport(db: ReadDb, id: PartnerReportId): Promise<Allowed> {
  await reportById(db, id);
  return { isPublic: false, isOpen: true, isKept: false, refuse: () => undefined };
}

/** The state of a meeting that has dealt with the paper and whose Niederschrift is finished. */
async function finishedMeetingOf(db: ReadDb, id: PaperId) {
  const steps = await listConsultationsOfPaper(db, id);
  const planned = await listPlannedItems(
    db,
    steps.flatMap(({ itemId }) => itemId ?? []),
  );
  for (const { meetingId } of planned) {
    const { state } = await meetingById(db, meetingId);
    if (state !== 'cancelled' && !minutesAreOpen(state)) return state;
  }
  return null;
}
