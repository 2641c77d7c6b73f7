import { Link } from 'wouter';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { shortWeekdayDate } from '../../../shared/german/format.ts';
import { useQuery } from '../../api.ts';
import { AllBodies } from '../bodies/allBodies.tsx';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Loaded } from '../../forms/loading.tsx';
import { Screen } from '../../ui/screen.tsx';
import { meetingPath } from '../meetings/meetingTitle.ts';
import { StateBadge } from '../meetings/stateBadge.tsx';
import { FirstSteps, firstSteps } from './firstSteps.tsx';
import { numberAndBody, timeAndPlace } from './meetingWords.ts';
import { NextMeeting } from './nextMeeting.tsx';
import './overview.css';
import { pickMeetings } from './pickMeetings.ts';
import { WaitingCard } from './waitingCard.tsx';

/** What is next, what is unfinished, what was last. */
export function OverviewScreen() {
  const status = useQuery('app.status', {});
  const { shownId } = useChosenBody();
  const meetings = useQuery('meetings.list', { bodyId: shownId });
  return (
    <Screen title="Übersicht" actions={<AllBodies />}>
      <Loaded query={status}>
        {({ now }) => (
          <Loaded query={meetings}>{(rows) => <Overview rows={rows} today={now.slice(0, 10)} />}</Loaded>
        )}
      </Loaded>
    </Screen>
  );
}

function Overview({ rows, today }: { rows: readonly MeetingRow[]; today: string }) {
  const { showsAll } = useChosenBody();
  const { next, open, recent } = pickMeetings(rows, today);
  return (
    <div className="overview">
      <Steps rows={rows} />
      {open.length > 0 && <OpenMinutes meetings={open} />}
      <WaitingCard />
      {showsAll && next ? (
        <NextOfEach rows={rows} today={today} />
      ) : (
        <NextMeeting meeting={next} today={today} isMain={open.length === 0} />
      )}
      {recent.length > 0 && <RecentMeetings meetings={recent} />}
    </div>
  );
}

/** Of every body that has one, in the order of their days. */
function NextOfEach({ rows, today }: { rows: readonly MeetingRow[]; today: string }) {
  const { bodies } = useChosenBody();
  return bodies
    .map(
      ({ id }) =>
        pickMeetings(
          rows.filter(({ bodyId }) => bodyId === id),
          today,
        ).next,
    )
    .filter((meeting) => meeting !== null)
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .map((meeting) => (
      <NextMeeting
        key={meeting.id}
        meeting={meeting}
        today={today}
        isMain={false}
        bodyName={meeting.bodyName}
      />
    ));
}

function Steps({ rows }: { rows: readonly MeetingRow[] }) {
  const { shownId } = useChosenBody();
  const municipality = useQuery('municipality.get', {}).data;
  const people = useQuery('people.list', {}).data;
  if (municipality === undefined || people === undefined) return null;
  const steps = firstSteps({ municipality, people, meetings: [...rows], bodyId: shownId });
  return steps.every(({ done }) => done) ? null : <FirstSteps steps={steps} />;
}

function OpenMinutes({ meetings }: { meetings: readonly MeetingRow[] }) {
  return (
    <section className="card accent" aria-labelledby="open-minutes">
      <h2 id="open-minutes">Offenes Protokoll</h2>
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
