import { useId } from 'react';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { counted, longDate } from '../../../shared/german/format.ts';
import { useQuery } from '../../api.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { meetingPath } from '../meetings/meetingTitle.ts';
import { ReachLinks } from '../meetings/reachLinks.tsx';
import { StateBadge } from '../meetings/stateBadge.tsx';
import { invitationDeadline } from './deadline.ts';
import { MeetingDates } from './meetingDates.tsx';
import { numberAndBody, timeAndPlace } from './meetingWords.ts';

type Props = {
  meeting: MeetingRow | null;
  today: string;
  /** Whose meeting it is, where those of several bodies are shown. */
  bodyName?: string;
};

/** When and where the body meets next, and what is due until then. */
export function NextMeeting({ meeting, today, bodyName }: Props) {
  const headingId = useId();
  const heading = ['Nächste Sitzung', bodyName].filter(Boolean).join(': ');
  if (!meeting) {
    return (
      <section className="card" aria-labelledby={headingId}>
        <h2 id={headingId}>{heading}</h2>
        <p className="muted">Es ist keine Sitzung geplant.</p>
        <div>
          <LinkButton href="/sitzungen" icon="arrow-forward">
            Zu den Sitzungen
          </LinkButton>
        </div>
      </section>
    );
  }
  return (
    <section className="card accent" aria-labelledby={headingId}>
      <h2 id={headingId}>{heading}</h2>
      <div className="stack tight">
        <p className="big-date">
          {longDate(meeting.date)} <StateBadge meeting={meeting} />
        </p>
        <p>{numberAndBody(meeting)}</p>
        <p className="muted">{timeAndPlace(meeting) || 'Zeit und Ort sind noch offen.'}</p>
        <p className="muted">{counted(meeting.itemCount, 'Tagesordnungspunkt', 'Tagesordnungspunkte')}</p>
      </div>
      <DeadlineNotice meeting={meeting} today={today} />
      <div className="row">
        <LinkButton href={meetingPath(meeting)} icon="arrow-forward">
          Zur Sitzung
        </LinkButton>
      </div>
    </section>
  );
}

/** The rules of the meeting's own day decide how early the invitation goes out. */
function DeadlineNotice({ meeting, today }: { meeting: MeetingRow; today: string }) {
  const view = useQuery('meetings.get', { id: meeting.id }).data;
  const convening = useQuery('convening.get', { meetingId: meeting.id }).data;
  if (!view || !convening) return null;
  const { kind, text } = invitationDeadline(meeting, view.rules.notice, convening, today);
  return (
    <>
      <MeetingDates meeting={meeting} rules={view.rules} sentOn={convening.sentOn} today={today} />
      <Notice kind={kind}>
        <div className="stack tight">
          <span>{text}</span>
          <ReachLinks meetingId={meeting.id} reach={convening.reach} />
        </div>
      </Notice>
    </>
  );
}
