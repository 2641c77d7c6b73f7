import { useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '../../../shared/contract/index.ts';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { longDate, shortWeekdayDate } from '../../../shared/german/format.ts';
import { useQuery } from '../../api.ts';
import { AllBodies } from '../bodies/allBodies.tsx';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Loaded } from '../../forms/loading.tsx';
import { Screen } from '../../ui/screen.tsx';
import { NewMeetingDialog } from '../meetings/newMeetingDialog.tsx';
import { meetingPath } from '../meetings/meetingTitle.ts';
import { StateBadge } from '../meetings/stateBadge.tsx';
import { AttendanceCard } from './attendanceChart.tsx';
import { FirstSteps, firstSteps } from './firstSteps.tsx';
import { BackupLine } from './backupLine.tsx';
import { InquiriesCard } from './inquiriesCard.tsx';
import { numberAndBody } from './meetingWords.ts';
import { NextMeeting } from './nextMeeting.tsx';
import './overview.css';
import { ReportsCard } from './reportsCard.tsx';
import { TaskList } from './taskList.tsx';
import { WaitingCard } from './waitingCard.tsx';

/** What is to be done, and beside it what comes next and what was last. */
export function OverviewScreen() {
  const { shownId } = useChosenBody();
  const overview = useQuery('overview.get', { bodyId: shownId });
  const [isCreating, setCreating] = useState(false);
  const actions = (
    <>
      <AllBodies />
      <Button icon="add" onPress={() => setCreating(true)}>
        Neue Sitzung
      </Button>
    </>
  );
  return (
    <Screen title="Übersicht" about={overview.data && longDate(overview.data.today)} actions={actions}>
      <Loaded query={overview}>{(shown) => <Overview {...shown} />}</Loaded>
      <NewMeetingDialog isOpen={isCreating} onClose={() => setCreating(false)} />
    </Screen>
  );
}

function Overview({ today, next, recent, done }: Output<'overview.get'>) {
  const { shownId, showsAll } = useChosenBody();
  const tasks = useQuery('overview.tasks', { bodyId: shownId });
  const steps = firstSteps(done);
  const isBeginning = steps.some((step) => !step.done);
  return (
    <div className="overview">
      <div className="overview-main">
        {isBeginning && <FirstSteps steps={steps} />}
        <Loaded query={tasks}>
          {(shown) => (isBeginning && shown.tasks.length === 0 ? null : <TaskList {...shown} />)}
        </Loaded>
      </div>
      <div className="overview-side">
        {showsAll && next.length > 0 ? (
          <NextOfEach meetings={next} today={today} />
        ) : (
          <NextMeeting meeting={next[0] ?? null} today={today} />
        )}
        <WaitingCard />
        <InquiriesCard />
        <ReportsCard />
        <AttendanceCard />
        {recent.length > 0 && <RecentMeetings meetings={recent} />}
        <BackupLine today={today} />
      </div>
    </div>
  );
}

/** Of every body that has one, in the order of their days. */
const NextOfEach = ({ meetings, today }: { meetings: readonly MeetingRow[]; today: string }) =>
  meetings.map((meeting) => (
    <NextMeeting key={meeting.id} meeting={meeting} today={today} bodyName={meeting.bodyName} />
  ));

function RecentMeetings({ meetings }: { meetings: readonly MeetingRow[] }) {
  return (
    <section className="card" aria-labelledby="recent-meetings">
      <h2 id="recent-meetings">Letzte Sitzungen</h2>
      <ul className="recent-meetings">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <Link href={meetingPath(meeting)}>{shortWeekdayDate(meeting.date)}</Link>
            <span className="muted">{numberAndBody(meeting)}</span>
            <StateBadge meeting={meeting} />
          </li>
        ))}
      </ul>
      <div>
        <LinkButton href="/sitzungen" variant="tertiary" compact>
          Alle Sitzungen
        </LinkButton>
      </div>
    </section>
  );
}
