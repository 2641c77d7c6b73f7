import { listItems } from '../../../db/repositories/meetings/agenda.ts';
import { findConvening, saveConvening as saveRow } from '../../../db/repositories/meetings/convening.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { ConveningView } from '../../../shared/contract/followUp.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { notConvened } from '../../../shared/domain/meeting/convening.ts';
import {
  noticeDates,
  type NoticeRule,
  type NoticeVerdict,
  noticeVerdict,
} from '../../../shared/domain/body/notice.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { nobodyMissed, type Reach } from '../../../shared/domain/meeting/reach.ts';
import { minutesAreOpen } from '../../../shared/domain/meeting/states.ts';
import { numberItems } from '../../../shared/domain/meeting/numbering.ts';
import { calledOn, untoldChanges } from '../../../shared/facts/untold.ts';
import { changeSentence } from '../../../shared/german/announcedChanges.ts';
import { noticeSentence } from '../../../shared/german/notice.ts';
import { verdictOfReached } from '../../../shared/german/reach.ts';
import { meetingById, refuseLocked } from '../kernel/access.ts';
import { knownAnnounced } from './announced.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { baseOf } from '../kernel/refusals.ts';
import { meetingView } from './meetings.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';

/** Given by who sends: whom the mailings that call to a meeting have reached, and when. */
type Reaching = { reachOf: (db: ReadDb, meeting: Meeting, period: Period) => Promise<Reach> };

/** What holds for the meeting, and what came of it towards those who were called first. */
export type Period = { notice: NoticeRule; verdict: NoticeVerdict };

export const getConvening = (
  { db, now, reachOf }: QueryCtx & Reaching,
  { meetingId }: Parsed<'convening.get'>,
): Promise<Output<'convening.get'>> => conveningView(db, meetingId, { now, reachOf });

export async function saveConvening(
  { db, now, reachOf }: CommandCtx & Reaching,
  { meetingId, version, ...convening }: Parsed<'convening.save'>,
): Promise<Output<'convening.save'>> {
  refuseLocked((await meetingById(db, meetingId)).state);
  const base = baseOf(version, (await findConvening(db, meetingId))?.version ?? null);
  await saveRow(db, meetingId, convening, base);
  return conveningView(db, meetingId, { now, reachOf });
}

async function conveningView(
  db: ReadDb,
  meetingId: MeetingId,
  { now, reachOf }: Reaching & Pick<QueryCtx, 'now'>,
): Promise<ConveningView> {
  const meeting = await meetingView(db, await meetingById(db, meetingId));
  const { notice, numbering } = meeting.rules;
  const convening = (await findConvening(db, meetingId)) ?? { ...notConvened, version: null };
  const { known: announced } = await knownAnnounced(db, meeting.id);
  const items = numberItems(await listItems(db, meeting.id), numbering);
  const changes = untoldChanges({ meeting, items, announced });
  const { sentOn, sentTime } = calledOn({ meeting, announced }, convening);
  const dates = noticeDates(notice, meeting.date, meeting.startTime);
  const verdict = noticeVerdict(notice, meeting, sentOn, sentTime);
  const isCalled = sentOn !== null && minutesAreOpen(meeting.state);
  const reach = isCalled ? await reachOf(db, meeting, { notice, verdict }) : nobodyMissed;
  return {
    ...convening,
    lastDay: dates.lastDay,
    lastWorkday: dates.lastWorkday,
    shortLastDay: dates.shortLastDay,
    shortLastTime: dates.shortLastTime,
    deadline: noticeSentence(dates, notice, now().slice(0, 10)),
    verdict: verdict.kind,
    verdictSentence: verdictOfReached(verdict, dates, notice, reach),
    reach,
    changes: changes.map(changeSentence),
    onlyAdds: changes.every(({ kind }) => kind === 'added'),
  };
}
