import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { HistoryButton } from '../../history/historyButton.tsx';
import { useMinutesScope } from './minutesScope.ts';

/** What a resolution and its vote said before. */
export function ResolutionHistory({ resolution: { id, label, position } }: { resolution: Resolution }) {
  const { meeting } = useMinutesScope();
  return (
    <HistoryButton
      meetingId={meeting.id}
      name={`${label || 'Beschluss'} ${position + 1}`}
      pieces={[
        { piece: 'wording', id },
        { piece: 'vote', id },
      ]}
    />
  );
}
