import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import { aboutKind, isMinutes, isWholeMinutes } from '../../../../shared/documents/kinds/index.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { QueryError } from '../../../forms/queryError.tsx';
import { openErrors } from './checkRows.ts';
import { currentOf } from './targets.ts';

type Props = { meeting: MeetingView; row: DocumentRow };

/** Freezes the file and puts it before the chair, once nothing stands against it. */
export function PresentActions({ meeting, row }: Props) {
  const { kind, subjectId } = row;
  const present = useCommand('documents.present');
  const checks = useQuery('checks.list', { meetingId: meeting.id, kind });
  const hindrance = hindranceOf(meeting, row, checks.data ? openErrors(checks.data) : 0);
  const isNew = currentOf(row)?.state === 'released';
  return (
    <>
      <ErrorNotice error={present.error} />
      <QueryError error={checks.error} />
      {hindrance && (
        <p id="present-hindrance" className="muted">
          {hindrance}
        </p>
      )}
      <div>
        <Button
          variant={isNew || aboutKind(kind).isUnsigned ? 'secondary' : 'primary'}
          isDisabled={hindrance !== '' || !checks.data}
          isPending={present.isPending}
          {...(hindrance ? { 'aria-describedby': 'present-hindrance' } : {})}
          onPress={() => present.mutate({ meetingId: meeting.id, kind, subjectId })}
        >
          {isNew ? 'Neue Fassung zur Freigabe geben' : 'Zur Freigabe geben'}
        </Button>
      </div>
    </>
  );
}

/** Why it cannot be presented yet; '' where it can. */
function hindranceOf({ state }: MeetingView, { kind }: DocumentRow, errors: number): string {
  if (state === 'cancelled') return 'Die Sitzung ist abgesagt.';
  if (isMinutes(kind) && !['minutesReady', 'released', 'signed'].includes(state)) {
    return state === 'planned' || state === 'invited' || state === 'running'
      ? 'Vorgelegt wird die Niederschrift nach der Sitzung, sobald sie fertiggestellt ist.'
      : 'Vorgelegt wird die Niederschrift, sobald sie fertiggestellt ist: mit „Niederschrift fertigstellen“ oben rechts.';
  }
  if (isWholeMinutes(kind) && (state === 'released' || state === 'signed')) {
    return 'Die Niederschrift ist freigegeben. Für eine Berichtigung wählen Sie im Menü der Sitzung „Niederschrift wieder bearbeiten …“.';
  }
  if (errors === 0) return '';
  return errors === 1
    ? 'Eine Prüfung meldet einen Fehler. Beheben oder begründen Sie ihn unter „Prüfungen“.'
    : `${errors} Prüfungen melden einen Fehler. Beheben oder begründen Sie jeden unter „Prüfungen“.`;
}
