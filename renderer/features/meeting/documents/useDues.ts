import type { DispatchInfo } from '../../../../shared/contract/dispatch.ts';
import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import { minutesDueOn } from '../../../../shared/domain/body/minutesPeriod.ts';
import { aboutKind } from '../../../../shared/documents/kinds/index.ts';
import { documentDues, dueOf, type DocumentDue } from '../../../../shared/documents/steps.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { releasedDay, sentDay, untilDay } from '../../../../shared/german/documentSteps.ts';
import { shortDay } from '../../../../shared/german/tasks.ts';
import { useQuery } from '../../../api.ts';
import type { DatedRow } from './documentLinks.tsx';
import { currentOf } from './targets.ts';

/** Which documents it is the turn of, which are done with, and which nobody waits for; each with the day that counts. */
export function useDues(meeting: MeetingView, rows: readonly DocumentRow[]): Record<DocumentDue, DatedRow[]> {
  const convening = useQuery('convening.get', { meetingId: meeting.id }).data;
  const sent = useQuery('dispatch.list', { meetingId: meeting.id }).data ?? [];
  const changes = convening?.changes.length ?? 0;
  const untold = changes === 0 ? 'nothing' : convening?.onlyAdds ? 'additions' : 'changes';
  const dated = rows.map((row) => {
    const state = currentOf(row)?.state ?? null;
    const wentOn = sentOn(sent, row);
    const about = aboutKind(row.kind);
    const due = dueOf({ about, state, wentOut: wentOn !== null, meeting: meeting.state, untold });
    return { due, row, day: dayOf({ row, due, wentOn, meeting, lastDay: convening?.lastWorkday ?? null }) };
  });
  const of = (due: DocumentDue) => dated.filter((one) => one.due === due);
  const [now, done, later] = documentDues;
  return { now: of(now), done: of(done), later: of(later) };
}

/** The day on which a document of that kind went out last; null while none did. Of extracts nobody can tell by their kind. */
function sentOn(sent: readonly DispatchInfo[], { kind, subjectType }: DocumentRow): string | null {
  if (subjectType !== 'meeting') return null;
  const went = sent.find(
    ({ way, sentAt, heldBackAt, files }) =>
      heldBackAt === null && (way === 'smtp' || sentAt !== null) && files.some((file) => file.kind === kind),
  );
  return went ? (went.sentAt ?? went.createdAt).slice(0, 10) : null;
}

type Dated = {
  row: DocumentRow;
  due: DocumentDue;
  wentOn: string | null;
  meeting: MeetingView;
  lastDay: string | null;
};

function dayOf({ row, due, wentOn, meeting, lastDay }: Dated): string | null {
  const short = (day: string) => shortDay(day, meeting.date);
  if (due === 'done') {
    const decided = currentOf(row)?.decidedAt;
    return wentOn ? sentDay(short(wentOn)) : decided ? releasedDay(short(decided.slice(0, 10))) : null;
  }
  if (due === 'later') return null;
  const { convening, minutes, group } = aboutKind(row.kind);
  if (minutes !== 'none')
    return meeting.rules.minutesDue && untilDay(short(minutesDueOn(meeting.rules.minutesDue, meeting.date)));
  if (group === 'during') return untilDay(short(meeting.date));
  return convening === 'none' || lastDay === null ? null : untilDay(short(lastDay));
}
