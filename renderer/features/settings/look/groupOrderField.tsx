import { useId, useState } from 'react';
import type { MinutesStyle } from '../../../../shared/domain/body/body.ts';
import { attendanceGroups } from '../../../../shared/domain/room/attendance.ts';
import { groupLabels } from '../../../../shared/german/labels.ts';
import { orderedHeadings } from '../../../../shared/minutes/attendanceGroups.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/textField.tsx';

type Props = { style: MinutesStyle; onChange: (groupOrder: string[]) => void };

const groupOf = (heading: string) => attendanceGroups.find((group) => group === heading);

/** Groups and the office's own headings in the list of those present; moved with the arrow buttons. */
export function GroupOrderField({ style, onChange }: Props) {
  const titleId = useId();
  const headings = orderedHeadings(style);
  const nameOf = (heading: string) => {
    const group = groupOf(heading);
    return group ? style.groupLabels[group] || groupLabels[group] : heading;
  };
  const swap = (index: number, step: -1 | 1) => {
    const [one, other] = [headings[index], headings[index + step]];
    if (one !== undefined && other !== undefined)
      onChange(headings.with(index, other).with(index + step, one));
  };
  return (
    <div className="stack tight">
      <p id={titleId} className="section-label">
        Reihenfolge der Anwesenheitsliste
      </p>
      <ol className="block-order" aria-labelledby={titleId}>
        {headings.map((heading, index) => (
          <li key={heading}>
            <span>{nameOf(heading)}</span>
            {groupOf(heading) === undefined && (
              <IconButton
                icon="delete"
                label={`Überschrift entfernen: ${heading}`}
                onPress={() => onChange(headings.filter((one) => one !== heading))}
              />
            )}
            <IconButton
              icon="arrow-up"
              label={`Nach oben: ${nameOf(heading)}`}
              isDisabled={index === 0}
              onPress={() => swap(index, -1)}
            />
            <IconButton
              icon="arrow-down"
              label={`Nach unten: ${nameOf(heading)}`}
              isDisabled={index === headings.length - 1}
              onPress={() => swap(index, 1)}
            />
          </li>
        ))}
      </ol>
      <AddHeading onAdd={(heading) => onChange([...new Set([...headings, heading])])} />
      <p className="muted">Wer unter einer eigenen Überschrift steht, wählen Sie in der Anwesenheit.</p>
    </div>
  );
}

function AddHeading({ onAdd }: { onAdd: (heading: string) => void }) {
  const [typed, setTyped] = useState('');
  const heading = typed.trim();
  const add = () => {
    onAdd(heading);
    setTyped('');
  };
  return (
    <div className="row fields">
      <TextField
        label="Eigene Überschrift"
        name="ownHeading"
        className="grow"
        placeholder="Aus dem Rat"
        value={typed}
        onChange={setTyped}
      />
      <Button icon="add" isDisabled={heading === ''} onPress={add}>
        Überschrift hinzufügen
      </Button>
    </div>
  );
}
