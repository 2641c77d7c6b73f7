import type { PersonId } from '../../../../../shared/domain/ids.ts';
import type { Reply } from '../../../../../shared/domain/room/reply.ts';
import { call, useQuery } from '../../../../api.ts';
import { Dialog } from '../../../../ui/dialog.tsx';
import { MessageForm, Proposed } from '../../../papers/messageForm.tsx';
import { useAttendanceScope } from '../attendanceScope.ts';

type Inviting = { memberId: PersonId; deputyId: PersonId };
type Props = { inviting: Inviting | null; replies: readonly Reply[]; onClose: () => void };

/** A message to who is to stand in, as a draft: nothing is sent by itself. */
export function InviteDeputyDialog({ inviting, ...rest }: Props) {
  return (
    <Dialog title="Vertretung einladen" isOpen={inviting !== null} onClose={rest.onClose} wide>
      {inviting && <Opened {...rest} inviting={inviting} />}
    </Dialog>
  );
}

function Opened({ inviting, replies, onClose }: Props & { inviting: Inviting }) {
  const { meeting } = useAttendanceScope();
  const { memberId: personId, deputyId } = inviting;
  const target = { meetingId: meeting.id, personId, deputyId };
  const proposed = useQuery('replies.proposedMail', target);
  return (
    <Proposed query={proposed}>
      {({ invitation, ...words }) => (
        <MessageForm
          proposed={words}
          write={(message) => call('replies.inviteDeputy', { ...target, ...message })}
          note={() => {
            const version = replies.find((one) => one.personId === personId)?.version ?? null;
            return call('replies.chooseDeputy', { ...target, version, isAsked: true });
          }}
          noted="ist sie versandt, hält die Liste den Tag fest"
          onClose={onClose}
        >
          <p className="muted">
            {invitation === null
              ? 'Eine freigegebene Einladung gibt es noch nicht; der Nachricht liegt nichts bei.'
              : `Der Nachricht liegt bei: ${invitation}`}
          </p>
        </MessageForm>
      )}
    </Proposed>
  );
}
