import { useState } from 'react';
import { call, useCommand } from '../../../api.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { ComboBox } from '../../../ui/comboBox.tsx';
import { TimeField } from '../../../ui/dateField.tsx';
import { SubmitActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { itemOptions, listNameIn, useAttendanceScope } from './attendanceScope.ts';
import { useRows } from './useRows.ts';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import { useConflict } from '../../../saving/useConflict.ts';
import type { ItemId, PersonId } from '../../../../shared/domain/ids.ts';

type Entry = { personId: PersonId | null; fromItemId: ItemId | null; fromTime: string | null };
const blank: Entry = { personId: null, fromItemId: null, fromTime: null };

/** The first entry chairs from the beginning; each further one takes over at an item or a time. */
export function PresidingForm({ onClose }: { onClose: () => void }) {
  const scope = useAttendanceScope();
  const { meeting, attendance } = scope;
  const save = useCommand('presiding.save');
  const [opened] = useState(attendance.presidingVersion);
  const { rows, change, add, remove, show } = useRows<Entry>(() =>
    attendance.presiding.length === 0 ? [blank] : attendance.presiding,
  );
  const conflict = useConflict<{ rows: readonly Entry[] }>(opened, {
    read: async () => {
      const stored = await call('attendance.get', { meetingId: meeting.id });
      return { rows: stored.presiding, version: stored.presidingVersion };
    },
    typed: { rows },
    show: (shown) => show(shown.rows),
  });
  const { version, onError } = conflict;
  const submit = () => {
    const presiding = rows.flatMap(({ personId, fromItemId, fromTime }, index) =>
      personId === null
        ? []
        : [index === 0 ? { personId, fromItemId: null, fromTime: null } : { personId, fromItemId, fromTime }],
    );
    save.mutate({ meetingId: meeting.id, version, presiding }, { onSuccess: onClose, onError });
  };
  const people = attendance.attendees.map(({ personId }) => ({
    value: personId,
    label: listNameIn(scope, personId),
  }));
  return (
    <Form error={conflict.errorOf(save.error)} onSubmit={submit}>
      <ConflictBox conflict={conflict} />
      {rows.map((row, index) => (
        <PresidingRow
          key={row.key}
          row={row}
          index={index}
          people={people}
          onChange={(part) => change(row.key, part)}
          onRemove={() => remove(row.key)}
        />
      ))}
      <div>
        <Button icon="add" onPress={() => add(blank)}>
          Wechsel hinzufügen
        </Button>
      </div>
      <SubmitActions
        label="Speichern"
        isPending={save.isPending}
        isIncomplete={!rows.every(isComplete)}
        onCancel={onClose}
      />
    </Form>
  );
}

/** A change of chair needs its moment, or it would seem to be there from the beginning. */
const isComplete = ({ personId, fromItemId, fromTime }: Entry, index: number): boolean =>
  personId !== null && (index === 0 || fromItemId !== null || fromTime !== null);

type RowProps = {
  row: Entry;
  index: number;
  people: { value: PersonId; label: string }[];
  onChange: (part: Partial<Entry>) => void;
  onRemove: () => void;
};

function PresidingRow({ row, index, people, onChange, onRemove }: RowProps) {
  const { items } = useAttendanceScope();
  return (
    <div
      className="presiding-row"
      role="group"
      aria-label={index === 0 ? 'Von Beginn an' : `${index}. Wechsel`}
    >
      <ComboBox
        label={index === 0 ? 'Leitung von Beginn an' : 'Danach leitet'}
        options={people}
        value={row.personId}
        onChange={(personId) => onChange({ personId })}
      />
      {index > 0 && (
        <>
          <ComboBox
            label="ab Punkt"
            options={itemOptions(items)}
            value={row.fromItemId}
            onChange={(fromItemId) => onChange({ fromItemId })}
          />
          <TimeField
            label="ab Uhrzeit"
            value={row.fromTime}
            onChange={(fromTime) => onChange({ fromTime })}
          />
          <IconButton icon="delete" label={`${index}. Wechsel entfernen`} onPress={onRemove} />
        </>
      )}
    </div>
  );
}
