import { listName } from '../../../../../shared/domain/people/names.ts';
import { replyEffects } from '../../../../../shared/domain/room/reply.ts';
import { replyEffectSentence } from '../../../../../shared/german/replies.ts';
import { useCommand } from '../../../../api.ts';
import { ErrorNotice } from '../../../../forms/form.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { useAttendanceScope } from '../attendanceScope.ts';
import { bodyOf, useReplies } from './useReplies.ts';

/** What the replies make of the list, before it is taken over. */
export function RepliesToTake() {
  const scope = useAttendanceScope();
  const { meeting, attendance, directory, isReadOnly } = scope;
  const body = bodyOf(scope);
  const effects = replyEffects(attendance.attendees, useReplies(), body);
  const take = useCommand('replies.takeOver');
  if (isReadOnly || effects.length === 0) return null;
  const nameOf = (id: string) => {
    const person = directory.find((one) => one.id === id);
    return person ? listName(person) : '';
  };
  const returns = effects.some(({ kind }) => kind === 'comes');
  return (
    <Notice>
      <div className="stack">
        <p>Aus den Zu- und Absagen ist noch nicht in der Anwesenheit:</p>
        <ul className="changes">
          {effects.map((effect) => (
            <li key={effect.personId}>{replyEffectSentence(effect, nameOf)}</li>
          ))}
        </ul>
        <div className="row middle">
          <Button compact isPending={take.isPending} onPress={() => take.mutate({ meetingId: meeting.id })}>
            {returns ? 'Zu- und Absagen übernehmen' : 'Absagen übernehmen'}
          </Button>
        </div>
        <ErrorNotice error={take.error} />
      </div>
    </Notice>
  );
}
