import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { Reach } from '../../../shared/domain/meeting/reach.ts';
import { LinkButton } from '../../ui/button.tsx';

type Props = { meetingId: MeetingId; reach: Reach };

/** Where somebody whom the invitation did not reach gets an address, and where it goes out once more. */
export function ReachLinks({ meetingId, reach: { unreached, waiting } }: Props) {
  if (unreached.length === 0 && waiting === 0) return null;
  return (
    <div className="row">
      {unreached.length > 0 && (
        <LinkButton compact href="/mitglieder">
          Adressen der Mitglieder
        </LinkButton>
      )}
      <LinkButton compact href={`/sitzungen/${meetingId}/versand`}>
        Zum Versand
      </LinkButton>
    </div>
  );
}
