import './replies.css';
import { useState } from 'react';
import { type Foreseen, foreseenQuorum, repliesFor } from '../../../../../shared/domain/room/reply.ts';
import { foreseenVerdict, foreseenWords, repliesForOtherDay } from '../../../../../shared/german/replies.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { useAttendanceScope } from '../attendanceScope.ts';
import { RepliesList } from './repliesList.tsx';
import { bodyOf, useReplies } from './useReplies.ts';

/** Before the meeting: who said that they come, and whether that will be enough (R14). */
export function RepliesPanel() {
  const scope = useAttendanceScope();
  const { meeting, isReadOnly } = scope;
  const replies = useReplies();
  const [isOpen, setOpen] = useState(false);
  const isBefore = meeting.state === 'planned' || meeting.state === 'invited';
  if (isReadOnly || (!isBefore && replies.length === 0)) return null;
  const body = bodyOf(scope);
  const foreseen = foreseenQuorum(replies, body, meeting.rules.statutorySeats);
  const ofOtherDay = replies.length - repliesFor(replies, meeting.date).length;
  return (
    <section aria-labelledby="replies-title" className="aside-panel">
      <h2 id="replies-title" className="section-label">
        Zu- und Absagen
      </h2>
      {replies.length === 0 ? (
        <p className="muted">Noch niemand hat geantwortet.</p>
      ) : (
        <>
          <p>{foreseenWords(foreseen)}</p>
          <Plot foreseen={foreseen} />
          {ofOtherDay > 0 && <p>{`${repliesForOtherDay(ofOtherDay)}: bitte neu erfragen.`}</p>}
          <p className="muted" role="status">
            {foreseenVerdict(foreseen)}
          </p>
        </>
      )}
      <Button compact icon="edit" onPress={() => setOpen(true)}>
        Antworten eintragen
      </Button>
      <Dialog title="Zu- und Absagen" isOpen={isOpen} onClose={() => setOpen(false)} wide>
        <RepliesList foreseen={foreseen} />
      </Dialog>
    </section>
  );
}

/** Promised from the left, empty seats from the right, and a stroke where the quorum begins. */
function Plot({ foreseen: { promised, empty, seats, required } }: { foreseen: Foreseen }) {
  const share = (count: number) => `${Math.min(100, (count / seats) * 100)}%`;
  return (
    <div className="reply-plot" aria-hidden="true">
      <i style={{ width: share(promised) }} />
      <b style={{ width: share(empty), marginInlineStart: 'auto' }} />
      <u style={{ insetInlineStart: share(required) }} />
    </div>
  );
}
