import { listItems } from '../../../db/repositories/meetings/agenda.ts';
import { findConvening } from '../../../db/repositories/meetings/convening.ts';
import { listItemTexts } from '../../../db/repositories/meetings/itemTexts.ts';
import { findMunicipality } from '../../../db/repositories/office/municipality.ts';
import { listProposalsOfMeeting, listReasonsInMeeting } from '../../../db/repositories/papers/papers.ts';
import { listAskedInMeeting } from '../../../db/repositories/papers/questions.ts';
import { numberedQuestions } from '../../../shared/domain/paper/inquiry.ts';
import type { AnsweredQuestion } from '../../../shared/domain/paper/toldAnswers.ts';
import { type Proposed, proposedBy } from '../../../shared/domain/paper/openProposals.ts';
import { listObjections } from '../../../db/repositories/meetings/objections.ts';
import { listOrganizations } from '../../../db/repositories/people/organizations.ts';
import { listTextModules } from '../../../db/repositories/office/textModules.ts';
import { listResolutionsOfMeeting } from '../../../db/repositories/meetings/resolutions.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { ItemMinutes } from '../../../shared/facts/itemMinutes.ts';
import type { NumberedItem } from '../../../shared/domain/meeting/agenda.ts';
import { notConvened } from '../../../shared/domain/meeting/convening.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { numberItems } from '../../../shared/domain/meeting/numbering.ts';
import { emptyText, plainText, saidIn } from '../../../shared/domain/richText.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import type { Reasons, Searched } from '../../../shared/public/searched.ts';
import { meetingById, rulesOf } from '../kernel/access.ts';
import { alsoPlanned } from './alsoPlanned.ts';
import { decidedBefore } from './decidedBefore.ts';
import { knownAnnounced } from './announced.ts';
import { attachmentFacts, attachmentsOf } from './attachments.ts';
import { attendanceView } from './attendanceView.ts';
import { frozenFacts } from './frozenFacts.ts';
import { versionFacts } from './minutesVersions.ts';
import { germanOrder } from '../../../shared/german/order.ts';
import type { ItemId, MeetingId } from '../../../shared/domain/ids.ts';

/**
 * What all documents of a meeting are built from, and what checks and dispatch judge by: from the release of its
 * Niederschrift on what that was built from, whatever people, bodies and rules are called today.
 */
export async function meetingFacts(db: ReadDb, meetingId: MeetingId): Promise<MeetingFacts> {
  const meeting = await meetingById(db, meetingId);
  return (await frozenFacts(db, meeting)) ?? rowFacts(db, meeting);
}

/**
 * Facts in which non-public words are looked for: `kept` where documents are built from kept ones; `usual` are the texts
 * that the office keeps for all meetings.
 */
export type SearchedFacts = { now: Searched; kept: MeetingFacts | null; usual: string[] };

export async function searchedFacts(db: ReadDb, meetingId: MeetingId): Promise<SearchedFacts> {
  const meeting = await meetingById(db, meetingId);
  const usual = (await listTextModules(db)).map(({ text }) => plainText(text));
  const now = { ...(await rowFacts(db, meeting)), reasons: await reasonsOf(db, meetingId) };
  return { now, kept: await frozenFacts(db, meeting), usual };
}

const reasonsOf = async (db: ReadDb, meetingId: MeetingId): Promise<Reasons[]> =>
  (await listReasonsInMeeting(db, meetingId)).map(({ reasoning, questions, ...one }) => ({
    ...one,
    reasoning: [...saidIn(reasoning), ...questions.flatMap((text) => text.split('\n'))],
  }));

/** As the rows are now; a fixed number of statements, however long the agenda is. */
async function rowFacts(db: ReadDb, meeting: Meeting): Promise<MeetingFacts> {
  const meetingId = meeting.id;
  const rules = await rulesOf(db, meeting);
  const items = numberItems(await listItems(db, meetingId), rules.numbering);
  return {
    municipality: await findMunicipality(db),
    meeting: { ...meeting, rules },
    items,
    minutes: await minutesByItem(db, meetingId, items),
    attachments: attachmentFacts(await attachmentsOf(db, meetingId, items)),
    attendance: await attendanceView(db, meeting),
    organizations: (await listOrganizations(db)).toSorted(germanOrder(({ name }) => name)),
    convening: (await findConvening(db, meetingId)) ?? notConvened,
    announced: (await knownAnnounced(db, meetingId)).known,
    objections: await objectionsByItem(db, items),
    proposals: await proposalsByItem(db, meetingId),
    answers: await answersByItem(db, meeting),
    alsoOn: await alsoPlanned(db, meeting),
    ...(await versionFacts(db, meeting)),
  };
}

async function minutesByItem(
  db: ReadDb,
  meetingId: MeetingId,
  items: readonly NumberedItem[],
): Promise<Map<ItemId, ItemMinutes>> {
  const texts = new Map((await listItemTexts(db, meetingId)).map((text) => [text.itemId, text]));
  const resolutions = Map.groupBy(await listResolutionsOfMeeting(db, meetingId), (r) => r.itemId);
  return new Map(
    items.map(({ id }) => [
      id,
      {
        itemId: id,
        text: texts.get(id)?.text ?? emptyText,
        textVersion: texts.get(id)?.version ?? 0,
        resolutions: resolutions.get(id) ?? [],
      },
    ]),
  );
}

async function proposalsByItem(db: ReadDb, meetingId: MeetingId): Promise<MeetingFacts['proposals']> {
  const proposed = new Map<ItemId, Proposed[]>();
  for (const { itemId, ...paper } of await listProposalsOfMeeting(db, meetingId)) {
    const gone = new Set((await decidedBefore(db, paper, itemId)).map(({ index }) => index));
    const open = proposedBy(paper, paper.proposals).filter((_, index) => !gone.has(index));
    proposed.set(itemId, [...(proposed.get(itemId) ?? []), ...open]);
  }
  return proposed;
}

/** What came in writing after the meeting is not told in its minutes. */
async function answersByItem(db: ReadDb, { id, date }: Meeting): Promise<MeetingFacts['answers']> {
  const answers = new Map<ItemId, AnsweredQuestion[]>();
  for (const { itemId, name, isOral, questions } of await listAskedInMeeting(db, id)) {
    const told = numberedQuestions(questions).filter(
      ({ question: { state, isSupplementary, answeredOn } }) =>
        state === 'answered' && (isOral || isSupplementary || (answeredOn !== null && answeredOn <= date)),
    );
    const of = told.map(({ number, question: { text, isSupplementary, answer } }) => ({
      name,
      number,
      text,
      isSupplementary,
      answer: plainText(answer),
    }));
    if (of.length > 0) answers.set(itemId, [...(answers.get(itemId) ?? []), ...of]);
  }
  return answers;
}

/** Objections against earlier minutes stand in these minutes, at the item that deals with the earlier ones (R36). */
async function objectionsByItem(
  db: ReadDb,
  items: readonly NumberedItem[],
): Promise<MeetingFacts['objections']> {
  const earlier = items.flatMap(({ id, approvesMeetingId }) =>
    approvesMeetingId === null ? [] : [{ id, meetingId: approvesMeetingId }],
  );
  const objections = await listObjections(
    db,
    earlier.map(({ meetingId }) => meetingId),
  );
  return new Map(
    earlier.map(({ id, meetingId }) => [id, objections.filter((one) => one.meetingId === meetingId)]),
  );
}
