import type { MeetingView } from '../../../shared/facts/meeting.ts';
import { noticeDates } from '../../../shared/domain/body/notice.ts';
import { daysFrom } from '../../../shared/domain/day/day.ts';
import { isWholeMinutes } from '../../../shared/documents/kinds/index.ts';
import type { NextAction } from '../../../shared/domain/meeting/nextAction.ts';
import { listed, shortDay } from '../../../shared/german/format.ts';
import { useQuery } from '../../api.ts';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { OutdatedBadge } from './outdatedNotice.tsx';

type Props = { meeting: MeetingView };

/** Beside the next step: until when, or who is awaited. */
export function ActionNote({ meeting, action }: Props & { action: NextAction | null }) {
  const Note = action && notes[action];
  return Note ? <Note meeting={meeting} /> : null;
}

const notes: Partial<Record<NextAction, (props: Props) => React.ReactNode>> = {
  invite: Deadline,
  openEarly: OutdatedBadge,
  open: OutdatedBadge,
  release: Awaited,
  sign: MissingSignatures,
};

/** Within so many days it presses. */
const soon = 7;

/** The last working day on which the whole period is kept (R7). */
function Deadline({ meeting: { rules, date, startTime } }: Props) {
  const { today } = useChosenBody();
  const { lastDay, lastWorkday } = noticeDates(rules.notice, date, startTime);
  const isOver = today > lastDay;
  const isPressing = isOver || daysFrom(today, lastWorkday) <= soon;
  return (
    <span className={isPressing ? 'action-note deadline pressing' : 'action-note deadline'}>
      {isOver ? 'Frist war' : 'bis'}{' '}
      <span className="day">{shortDay(today > lastWorkday ? lastDay : lastWorkday)}</span>
    </span>
  );
}

/** Whom the Niederschrift lies before. */
function Awaited({ meeting }: Props) {
  const { data = [] } = useQuery('release.waiting', { bodyId: meeting.bodyId });
  const names = data
    .filter(({ meetingId, kind }) => meetingId === meeting.id && isWholeMinutes(kind))
    .flatMap(({ waitingFor }) => waitingFor.map(({ name }) => name));
  if (names.length === 0) return null;
  const awaited = `wartet auf ${listed(names)}`;
  return (
    <span className="action-note" title={awaited}>
      {awaited}
    </span>
  );
}

/** Who signs by hand; noted in one step once all have. */
function MissingSignatures({ meeting: { id } }: Props) {
  const { data = [] } = useQuery('meetings.signers', { id });
  if (data.length === 0) return null;
  return (
    <span className="action-note" title={data.join(', ')}>
      <span className="kern-sr-only">Unterschrift </span>fehlt: {data.join(', ')}
    </span>
  );
}
