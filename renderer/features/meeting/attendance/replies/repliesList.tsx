import { useState } from 'react';
import type { PersonId } from '../../../../../shared/domain/ids.ts';
import type { Foreseen } from '../../../../../shared/domain/room/reply.ts';
import { foreseenVerdict, foreseenWords } from '../../../../../shared/german/replies.ts';
import { ErrorNotice } from '../../../../forms/form.tsx';
import { useAttendanceScope } from '../attendanceScope.ts';
import { InviteDeputyDialog } from './inviteDeputyDialog.tsx';
import { ReplyNoteDialog } from './replyNoteDialog.tsx';
import { ReplyRow } from './replyRow.tsx';
import { useReplies, useSaveReply, whoReplies } from './useReplies.ts';

/** Everybody who can reply, a line each: arrows walk, one letter answers. */
export function RepliesList({ foreseen }: { foreseen: Foreseen }) {
  const scope = useAttendanceScope();
  const replies = useReplies();
  const { change, error } = useSaveReply();
  const [noting, setNoting] = useState<PersonId | null>(null);
  const [inviting, setInviting] = useState<{ memberId: PersonId; deputyId: PersonId } | null>(null);
  return (
    <>
      <p className="muted key-hints">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> nächste Person
        </span>
        <span>
          <kbd>z</kbd> zugesagt
        </span>
        <span>
          <kbd>a</kbd> abgesagt
        </span>
        <span>
          <kbd>o</kbd> offen
        </span>
      </p>
      <p role="status">
        {foreseenWords(foreseen)} · {foreseenVerdict(foreseen)}
      </p>
      <ErrorNotice error={error} />
      <ul className="replies" onKeyDownCapture={walkReplies}>
        {whoReplies(scope, replies).map((personId, at) => (
          <ReplyRow
            key={personId}
            personId={personId}
            replies={replies}
            isFirst={at === 0}
            onAnswer={(answer) => void change(personId, { answer })}
            onNote={() => setNoting(personId)}
            onInvite={(deputyId) => setInviting({ memberId: personId, deputyId })}
          />
        ))}
      </ul>
      <ReplyNoteDialog
        reply={replies.find(({ personId }) => personId === noting) ?? null}
        onClose={() => setNoting(null)}
      />
      <InviteDeputyDialog inviting={inviting} replies={replies} onClose={() => setInviting(null)} />
    </>
  );
}

/** Arrows go from answer to answer; a letter chooses one, as in any closed list of choices. */
function walkReplies(event: React.KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key, altKey } = event;
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (
    step === undefined ||
    altKey ||
    !(target instanceof HTMLElement) ||
    !target.matches('.reply-answer button')
  )
    return;
  const answers = [...currentTarget.querySelectorAll<HTMLElement>('.reply-answer button')];
  answers[answers.indexOf(target) + step]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
