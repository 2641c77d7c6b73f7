import { useState } from 'react';
import type { PageOutput } from '../../../../shared/client.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { call } from '../../../api.ts';
import { OtherVersion } from '../../../saving/otherVersion.tsx';
import { useSaveState } from '../../../saving/saveBoard.ts';
import { conflictOf, takeOther } from './unfinished.ts';

/** Two windows chose and wrote for the same mailing: both are kept, and the clerk decides. */
export function OtherMailing({ meetingId }: { meetingId: MeetingId }) {
  // Conflicts of any text change the board.
  useSaveState();
  const [stored, setStored] = useState<PageOutput<'mailings.get'> | null>(null);
  const draft = conflictOf(meetingId);
  if (draft === null) return null;
  const { subject = null, text = null } = stored?.mailing ?? {};
  const other = stored && {
    version: stored.version ?? 0,
    text: [subject ?? 'Betreff wie vorgeschlagen', text ?? 'Text wie vorgeschlagen'].join('\n'),
  };
  return (
    <OtherVersion
      draft={draft}
      other={other}
      onShow={() => void call('mailings.get', { meetingId }).then(setStored)}
      onTake={() => {
        if (stored) takeOther(meetingId, stored);
        setStored(null);
      }}
    />
  );
}
