import { Link } from 'wouter';
import type { Output } from '../../../shared/contract/index.ts';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { counted, shortWeekdayDate } from '../../../shared/german/format.ts';
import { useQuery } from '../../api.ts';
import { AllBodies } from '../bodies/allBodies.tsx';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Loaded } from '../../forms/loading.tsx';
import { Screen } from '../../ui/screen.tsx';
import { meetingPath } from '../meetings/meetingTitle.ts';
import { StateBadge } from '../meetings/stateBadge.tsx';
import { FirstSteps, firstSteps } from './firstSteps.tsx';
import { InquiriesCard } from './inquiriesCard.tsx';
import { numberAndBody, timeAndPlace } from './meetingWords.ts';
import { NextMeeting } from './nextMeeting.tsx';
import './overview.css';
import { ReportsCard } from './reportsCard.tsx';
import { WaitingCard } from './waitingCard.tsx';

/** What is next, what is unfinished, what was last. */
export function OverviewScreen() {
  const { shownId } = useChosenBody();
  const overview = useQuery('overview.get', { bodyId: shownId });
  return (
    <Screen title="Übersicht" actions={<AllBodies />}>
      <Loaded query={overview}>{(shown) => <Overview {...shown} />}</Loaded>
    </Screen>
  );
}

function Overview({ today, next, open, openCount, recent, done }: Output<'overview.get'>) {
  const { showsAll } = useChosenBody();
  const steps = firstSteps(done);
  return (
    <div className="overview">
      {steps.some((step) => !step.done) && <FirstSteps steps={steps} />}
      {open.length > 0 && <OpenMinutes meetings={open} count={openCount} />}
      <WaitingCard />
      <InquiriesCard />
      <ReportsCard />
      {showsAll && next.length > 0 ? (
        <NextOfEach meetings={next} today={today} />
      ) : (
        <NextMeeting meeting={next[0] ?? null} today={today} isMain={open.length === 0} />
      )}
      {recent.length > 0 && <RecentMeetings meetings={recent} />}
    </div>
  );
}

/** Of every body that has one, in the order of their days. */
const NextOfEach = ({ meetings, today }: { meetings: readonly MeetingRow[]; today: string }) =>
  meetings.map((meeting) => (
    <NextMeeting
      key={meeting.id}
      meeting={meeting}
      today={today}
      isMain={false}
      bodyName={meeting.bodyName}
    />
  ));

/** `count`: how many there are in all; the meetings are the newest of them. */
function OpenMinutes({ meetings, count }: { meetings: readonly MeetingRow[]; count: number }) {
  const more = count - meetings.length;
  return (
    <section className="card accent" aria-labelledby="open-minutes">
      <h2 id="open-minutes">Niederschrift noch offen</h2>
      {meetings.map((meeting) => (
        <div key={meeting.id} className="open-minutes">
          <div className="stack tight">
            <p className="big-date">
              {shortWeekdayDate(meeting.date)} <StateBadge meeting={meeting} />
            </p>
            <p className="muted">
              {[numberAndBody(meeting), timeAndPlace(meeting)].filter(Boolean).join(' · ')}
            </p>
          </div>
          <LinkButton
            href={`/sitzungen/${meeting.id}/protokoll`}
            variant={meeting === meetings[0] ? 'primary' : 'secondary'}
            icon="edit"
          >
            Protokoll fortsetzen
          </LinkButton>
        </div>
      ))}
      {more > 0 && (
        <p>
          <Link href="/sitzungen">
            {counted(
              more,
              'weitere Sitzung mit offener Niederschrift',
              'weitere Sitzungen mit offener Niederschrift',
            )}
          </Link>
        </p>
      )}
    </section>
  );
}

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
