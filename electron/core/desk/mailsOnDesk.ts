import { type Dispatch, listDispatches } from '../../../db/repositories/dispatch/dispatches.ts';
import { listDispatchFiles } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import {
  type DispatchRecipientRow,
  listDispatchRecipients,
} from '../../../db/repositories/dispatch/recipients.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { MailsOnDesk, MeetingOnDesk } from '../../../shared/domain/desk/meetingOnDesk.ts';
import { documentKinds } from '../../../shared/domain/document/document.ts';
import { aboutKind } from '../../../shared/documents/kinds/index.ts';
import { isOver } from '../../../shared/domain/document/standing.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';

/** What has gone out for a meeting, what did not arrive, and what nobody has said of. */
export async function mailsOnDesk(
  db: ReadDb,
  meeting: Meeting,
  today: IsoDate,
): Promise<Pick<MeetingOnDesk, 'isPublicToldByMail' | 'areMinutesMailed' | 'failedMails' | 'unconfirmed'>> {
  // What would call to a meeting that is over, or was cancelled, nobody sends any more.
  const over = isOver(meeting, today);
  const all = await listDispatches(db, meeting.id);
  const living = all.filter(({ heldBackAt, isAhead }) => heldBackAt === null && !(isAhead && over));
  const ids = new Set(living.map(({ id }) => id));
  const failed = (await listDispatchRecipients(db, meeting.id)).filter(
    (recipient) => ids.has(recipient.dispatchId) && hasFailed(recipient),
  );
  const went = await kindsThatWent(db, meeting, all);
  return {
    isPublicToldByMail: went.some(({ convening }) => convening === 'tells'),
    areMinutesMailed: went.some(({ minutes }) => minutes !== 'none'),
    failedMails: since(failed.map(({ returnedOn, settledAt }) => returnedOn ?? settledAt)),
    unconfirmed: since(living.filter(awaitsWord).map(({ createdAt }) => createdAt)),
  };
}

const hasFailed = ({ state, returnedOn }: DispatchRecipientRow): boolean =>
  state === 'refused' || state === 'uncertain' || returnedOn !== null;

const awaitsWord = ({ way, sentAt }: Dispatch): boolean => way !== 'smtp' && sentAt === null;

async function kindsThatWent(db: ReadDb, { id }: Meeting, all: readonly Dispatch[]) {
  const sent = new Set(all.filter((one) => !awaitsWord(one)).map((one) => one.id));
  const files = (await listDispatchFiles(db, id)).filter(({ dispatchId }) => sent.has(dispatchId));
  return documentKinds.filter((kind) => files.some((file) => file.kind === kind)).map(aboutKind);
}

/** The day of the oldest of these moments. */
function since(moments: readonly (string | null)[]): MailsOnDesk {
  const [oldest] = moments.flatMap((moment) => moment?.slice(0, 10) ?? []).toSorted();
  return oldest === undefined ? null : { count: moments.length, since: oldest };
}
