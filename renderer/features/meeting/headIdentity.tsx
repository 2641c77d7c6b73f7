import type { MeetingView } from '../../../shared/facts/meeting.ts';
import { Icon } from '../../ui/icon.tsx';
import { ordinal, whenAndWhere } from '../meetings/meetingTitle.ts';
import { StateBadge } from '../meetings/stateBadge.tsx';
import { useChosenBody } from '../bodies/chosenBody.tsx';

type Props = {
  meeting: MeetingView;
  /** Whether it is in its non-public part just now. */
  isBehindClosedDoors: boolean;
  stateRef: React.RefObject<HTMLSpanElement | null>;
};

/** Which meeting it is and how it stands; below, when and where. */
export function HeadIdentity({ meeting, isBehindClosedDoors, stateRef }: Props) {
  const { name, short } = useBodyNames(meeting);
  const where = whenAndWhere(meeting);
  return (
    <div className="head-identity">
      <div className="head-name">
        <h1>
          <span className="head-body" title={name}>
            {short}
          </span>
          <span>&nbsp;· {ordinal(meeting.number)}</span>
        </h1>
        <span ref={stateRef} tabIndex={-1}>
          {isBehindClosedDoors ? (
            <span className="badge nonpublic">
              <Icon name="visibility-off" /> läuft<span className="not-public"> · nichtöffentlich</span>
            </span>
          ) : (
            <StateBadge meeting={meeting} />
          )}
        </span>
      </div>
      <p className="head-facts" title={where}>
        <StateReason meeting={meeting} />
        {where}
      </p>
    </div>
  );
}

/** As on the day of the meeting, and short where the office has a short name for it. */
function useBodyNames({ bodyId, rules }: MeetingView): { name: string; short: string } {
  const body = useChosenBody().bodies.find(({ id }) => id === bodyId);
  return { name: rules.name, short: body?.shortName || rules.name };
}

function StateReason({ meeting: { state, stateReason } }: { meeting: MeetingView }) {
  if (stateReason === '') return null;
  return (
    <span className="state-reason" title={stateReason}>
      {state === 'cancelled' ? 'Grund' : 'Zuletzt zurückgesetzt'}: {stateReason} ·{' '}
    </span>
  );
}
