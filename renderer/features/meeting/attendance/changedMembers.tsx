import { useState } from 'react';
import { type MemberChange, memberChanges } from '../../../../shared/domain/room/memberChanges.ts';
import { listName } from '../../../../shared/domain/people/names.ts';
import { memberChangeSentence } from '../../../../shared/german/memberChanges.ts';
import { useCommand } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { type AttendanceScope, useAttendanceScope } from './attendanceScope.ts';

/** Who resigned or joined since the meeting was planned, each with a sentence; one press takes it over. */
export function ChangedMembers() {
  const scope = useAttendanceScope();
  const { meeting } = scope;
  const fill = useCommand('attendance.fill');
  const [isTaken, setTaken] = useState(false);
  const changes = changesIn(scope);
  if (changes.length === 0)
    return isTaken ? (
      <p className="muted" role="status">
        Die Liste ist die der Mitglieder am Tag der Sitzung.
      </p>
    ) : null;
  return (
    <Notice kind="warning">
      <div className="stack">
        <p>Seit der Planung hat sich geändert, wer Mitglied ist:</p>
        <ul className="changes">
          {changes.map((change) => (
            <li key={change.personId}>{sentenceOf(change, scope)}</li>
          ))}
        </ul>
        {changes.some(({ isNoted }) => !isNoted) && (
          <div className="row middle">
            <Button
              compact
              isPending={fill.isPending}
              onPress={() => fill.mutate({ meetingId: meeting.id }, { onSuccess: () => setTaken(true) })}
            >
              Änderungen übernehmen
            </Button>
          </div>
        )}
        {(isTaken || changes.some(({ isNoted }) => isNoted)) && (
          <p>
            Wo schon etwas eingetragen ist (Zeiten, Notiz, Vertretung, Befangenheit, Vorsitz oder eine
            namentliche Stimme), bleibt die Zeile stehen. Prüfen Sie sie bei „Einzelheiten“, dem Stift neben
            dem Namen.
          </p>
        )}
        <ErrorNotice error={fill.error} />
      </div>
    </Notice>
  );
}

function changesIn({ meeting, attendance, directory, isReadOnly }: AttendanceScope): MemberChange[] {
  if (isReadOnly) return [];
  const memberships = directory
    .flatMap((person) => person.memberships)
    .filter(({ bodyId }) => bodyId === meeting.bodyId);
  return memberChanges(attendance, memberships, meeting.date);
}

function sentenceOf(change: MemberChange, { directory }: AttendanceScope): string {
  const person = directory.find(({ id }) => id === change.personId);
  return person ? memberChangeSentence(change, listName(person)) : '';
}
