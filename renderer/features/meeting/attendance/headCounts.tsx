import { useState } from 'react';
import type { HeadCount } from '../../../../shared/domain/room/attendance.ts';
import { call, useCommand } from '../../../api.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { SuggestField } from '../../../ui/comboBox.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { NumberField } from '../../../ui/numberField.tsx';
import { useAttendanceScope } from './attendanceScope.ts';
import { useRows } from './useRows.ts';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import { useConflict } from '../../../saving/useConflict.ts';

/** People who are counted, not named. */
export function HeadCounts() {
  const { attendance, isReadOnly } = useAttendanceScope();
  const [isEditing, setEditing] = useState(false);
  return (
    <section aria-labelledby="counts-title" className="aside-panel">
      <div className="group-head">
        <h2 id="counts-title" className="section-label">
          Gezählte Gäste
        </h2>
        <span className="spacer" />
        {!isReadOnly && (
          <IconButton icon="edit" label="Gezählte Gäste bearbeiten" onPress={() => setEditing(true)} />
        )}
      </div>
      {attendance.headCounts.length === 0 ? (
        <p className="muted">Niemand gezählt.</p>
      ) : (
        <ul className="aside-list">
          {attendance.headCounts.map(({ id, label, count, isAbout }) => (
            <li key={id}>
              <span>{label}</span>
              <span>{isAbout ? `ca. ${count}` : count}</span>
            </li>
          ))}
        </ul>
      )}
      <Dialog title="Gezählte Gäste" isOpen={isEditing} onClose={() => setEditing(false)}>
        <CountsForm onClose={() => setEditing(false)} />
      </Dialog>
    </section>
  );
}

type Counted = Pick<HeadCount, 'label' | 'isAbout' | 'of'> & { count: number | null };

const blank = { count: null, isAbout: false, of: 'guests' } as const;

function CountsForm({ onClose }: { onClose: () => void }) {
  const { meeting, attendance } = useAttendanceScope();
  const save = useCommand('headCounts.save');
  const [opened] = useState(attendance.headCountsVersion);
  const { rows, change, add, remove, show } = useRows<Counted>(() =>
    attendance.headCounts.length === 0 ? [{ label: labels[0], ...blank }] : attendance.headCounts,
  );
  const conflict = useConflict<{ rows: readonly Counted[] }>(opened, {
    read: async () => {
      const stored = await call('attendance.get', { meetingId: meeting.id });
      return { rows: stored.headCounts, version: stored.headCountsVersion };
    },
    typed: { rows },
    show: (shown) => show(shown.rows),
  });
  const { version, onError } = conflict;
  const submit = () => {
    const headCounts = rows.map(({ label, count, ...row }) => ({
      label,
      count: count ?? Number.NaN,
      isAbout: row.isAbout,
      of: row.of,
    }));
    save.mutate({ meetingId: meeting.id, version, headCounts }, { onSuccess: onClose, onError });
  };
  return (
    <Form error={conflict.errorOf(save.error)} onSubmit={submit}>
      <ConflictBox conflict={conflict} />
      {rows.map(({ key, ...row }, index) => (
        <CountFields
          key={key}
          index={index}
          row={row}
          onChange={(part) => change(key, part)}
          onRemove={() => remove(key)}
        />
      ))}
      <div>
        <Button icon="add" onPress={() => add({ label: labels[rows.length] ?? '', ...blank })}>
          Zählung hinzufügen
        </Button>
      </div>
      <p className="muted">
        „Mitglieder“ zählt, wo keine Liste geführt wird (wer den Vorsitz hat, darf trotzdem darin stehen);
        danach richten sich dann Beschlussfähigkeit und Abstimmungen.
      </p>
      <SubmitActions label="Speichern" isPending={save.isPending} onCancel={onClose} />
    </Form>
  );
}

type RowProps = {
  index: number;
  row: Counted;
  onChange: (part: Partial<Counted>) => void;
  onRemove: () => void;
};

function CountFields({ index, row: { label, count, isAbout, of }, onChange, onRemove }: RowProps) {
  return (
    <div className="row fields" role="group" aria-label={`${index + 1}. Zählung`}>
      <SuggestField
        label="Wer"
        name={`headCounts.${index}.label`}
        className="grow"
        suggestions={labels}
        value={label}
        onChange={(text) => onChange({ label: text })}
      />
      <NumberField
        label="Anzahl"
        name={`headCounts.${index}.count`}
        className="status-field"
        min={0}
        value={count}
        onChange={(number) => onChange({ count: number })}
      />
      <Checkbox isSelected={isAbout} onChange={(isOn) => onChange({ isAbout: isOn })}>
        ca.
      </Checkbox>
      <Checkbox
        isSelected={of === 'members'}
        onChange={(isOn) => onChange({ of: isOn ? 'members' : 'guests' })}
      >
        Mitglieder
      </Checkbox>
      <IconButton icon="delete" label={`${index + 1}. Zählung entfernen`} onPress={onRemove} />
    </div>
  );
}

const labels = ['Bürgerinnen und Bürger', 'Presse', 'Zahl der anwesenden Mitglieder'] as const;
