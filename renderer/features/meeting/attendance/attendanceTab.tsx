import './attendance.css';
import { useState } from 'react';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import {
  attendanceGroups,
  type AttendanceGroup,
  type Attendee,
} from '../../../../shared/domain/room/attendance.ts';
import { minutesAreOpen } from '../../../../shared/domain/meeting/states.ts';
import { useQuery } from '../../../api.ts';
import { Loaded } from '../../../forms/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { AddPersonDialog } from './addPersonDialog.tsx';
import { AttendeeDialog } from './attendeeDialog.tsx';
import { ChangedMembers } from './changedMembers.tsx';
import { ConnectButton } from './connectButton.tsx';
import { FillButton } from './fillButton.tsx';
import { GroupSection } from './groupSection.tsx';
import { AttendanceScopeProvider, useAttendanceScope } from './attendanceScope.ts';
import { HeadCounts } from './headCounts.tsx';
import { PresidingPanel } from './presidingPanel.tsx';
import { QuorumPanel } from './quorumPanel.tsx';
import { RecusalPanel } from './recusalPanel.tsx';
import { RepliesPanel } from './replies/repliesPanel.tsx';
import { RepliesToTake } from './replies/repliesToTake.tsx';
import { walkRows } from './walkRows.ts';

/** Who is there, for whom, from when to when; and whether that is enough. */
export function AttendanceTab({ meeting }: { meeting: MeetingView }) {
  const attendance = useQuery('attendance.get', { meetingId: meeting.id });
  const items = useQuery('agenda.list', { meetingId: meeting.id });
  const directory = useQuery('people.list', {});
  return (
    <Loaded query={attendance}>
      {(view) => (
        <Loaded query={items}>
          {(rows) => (
            <Loaded query={directory}>
              {(people) => (
                <AttendanceScopeProvider
                  value={{
                    meeting,
                    items: rows,
                    attendance: view,
                    directory: people,
                    isReadOnly: !minutesAreOpen(meeting.state),
                  }}
                >
                  <Attendance />
                </AttendanceScopeProvider>
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function Attendance() {
  const { meeting, isReadOnly } = useAttendanceScope();
  const [editing, setEditing] = useState<Attendee | null>(null);
  const [addingTo, setAddingTo] = useState<AttendanceGroup | null>(null);
  return (
    <div className="attendance">
      <div className="attendance-lists" onKeyDownCapture={walkRows}>
        {isReadOnly && (
          <Notice>
            {meeting.state === 'cancelled'
              ? 'Die Sitzung ist abgesagt. Die Anwesenheit kann nur gelesen werden.'
              : 'Die Niederschrift ist fertiggestellt. Die Anwesenheit kann nur gelesen werden.'}
          </Notice>
        )}
        {!isReadOnly && (
          <div className="row middle">
            <p className="muted key-hints">
              <span>
                <kbd>Leertaste</kbd> anwesend oder nicht
              </span>
              <span>
                <kbd>↑</kbd> <kbd>↓</kbd> nächste Person
              </span>
              <span>
                <kbd>V</kbd> fehlt und wird vertreten
              </span>
              <span>
                <kbd>Eingabe</kbd> Einzelheiten
              </span>
            </p>
            <FillButton />
            <ConnectButton />
          </div>
        )}
        <ChangedMembers />
        <RepliesToTake />
        {attendanceGroups.map((group) => (
          <GroupSection key={group} group={group} onAdd={() => setAddingTo(group)} onEdit={setEditing} />
        ))}
      </div>
      <aside className="attendance-aside" aria-label="Auf einen Blick">
        <RepliesPanel />
        <QuorumPanel />
        <PresidingPanel />
        <HeadCounts />
        <RecusalPanel />
      </aside>
      <AttendeeDialog attendee={editing} onClose={() => setEditing(null)} />
      <AddPersonDialog group={addingTo} onClose={() => setAddingTo(null)} />
    </div>
  );
}
