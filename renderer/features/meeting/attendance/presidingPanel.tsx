import { useState } from 'react';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { listNameIn, useAttendanceScope } from './attendanceScope.ts';
import { PresidingForm } from './presidingForm.tsx';
import { bound } from './stayText.ts';

/** Who chairs, and from when somebody else does (R32). */
export function PresidingPanel() {
  const scope = useAttendanceScope();
  const { attendance, items, isReadOnly } = scope;
  const [isEditing, setEditing] = useState(false);
  const isEmpty = attendance.presiding.length === 0;
  return (
    <section aria-labelledby="presiding-title" className="aside-panel">
      <div className="group-head">
        <h2 id="presiding-title" className="section-label">
          Sitzungsleitung
        </h2>
        <span className="spacer" />
        {!isReadOnly && !isEmpty && (
          <IconButton icon="edit" label="Sitzungsleitung bearbeiten" onPress={() => setEditing(true)} />
        )}
      </div>
      {isEmpty && !isReadOnly && (
        <Button compact icon="add" onPress={() => setEditing(true)}>
          Sitzungsleitung eintragen
        </Button>
      )}
      {isEmpty && isReadOnly && <p className="muted">Nicht eingetragen.</p>}
      <ul className="aside-list">
        {attendance.presiding.map(({ id, personId, fromTime, fromItemId }) => (
          <li key={id}>
            <span>{listNameIn(scope, personId)}</span>
            <span className="muted">{bound('ab', fromTime, fromItemId, items)}</span>
          </li>
        ))}
      </ul>
      <Dialog title="Sitzungsleitung" isOpen={isEditing} onClose={() => setEditing(false)}>
        <PresidingForm onClose={() => setEditing(false)} />
      </Dialog>
    </section>
  );
}
