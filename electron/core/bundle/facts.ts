import { listConsultationsOfItem } from '../../../db/repositories/papers/consultations.ts';
import { findInquiry } from '../../../db/repositories/papers/inquiries.ts';
import { listQuestions } from '../../../db/repositories/papers/questions.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { NumberedItem } from '../../../shared/domain/meeting/agenda.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';
import type { BundledFile, BundleFacts, PaperAtItem } from '../../../shared/facts/bundleFacts.ts';
import type { AnswerFacts, PaperFacts } from '../../../shared/facts/paperFacts.ts';
import { attachmentsOf } from '../meetings/attachments.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { sentName } from '../meetings/sentName.ts';
import { paperFacts } from '../papers/export.ts';

/** All that a Sitzungsmappe of a meeting can hold, as things stand: of its files those that are named as Anlagen. */
export async function bundleFacts(db: ReadDb, meetingId: MeetingId, today: IsoDate): Promise<BundleFacts> {
  const meeting = await meetingFacts(db, meetingId);
  const papers: PaperAtItem[] = [];
  for (const item of meeting.items) papers.push(...(await papersAt(db, item, today)));
  const rows = await attachmentsOf(db, meetingId, meeting.items);
  const files = rows
    .filter(({ isListed }) => isListed)
    .map(
      ({ id, title, mediaType, size, sha256, isPublic, textState, unseen, itemId, ...row }): BundledFile => {
        const about = { id, title, fileName: sentName({ title, fileName: row.fileName }), mediaType, size };
        const paperId = row.owner.kind === 'paper' ? row.owner.id : null;
        return { ...about, sha256, isPublic, textState, unseen, itemId, paperId };
      },
    );
  return { meeting, papers, files };
}

async function papersAt(db: ReadDb, { id: itemId }: NumberedItem, today: IsoDate): Promise<PaperAtItem[]> {
  const papers: PaperAtItem[] = [];
  for (const { paperId, role } of await listConsultationsOfItem(db, itemId)) {
    const facts = await paperFacts(db, paperId, today);
    papers.push({ itemId, role, facts, answer: await answerFacts(db, facts) });
  }
  return papers;
}

/** Of an Anfrage, from its first final answer on. */
async function answerFacts(db: ReadDb, facts: PaperFacts): Promise<AnswerFacts | null> {
  const { id, type } = facts.paper;
  if (type !== 'question') return null;
  const questions = await listQuestions(db, id);
  if (questions.every(({ state }) => state !== 'answered')) return null;
  return { ...facts, inquiry: await findInquiry(db, id), questions, letter: null };
}
