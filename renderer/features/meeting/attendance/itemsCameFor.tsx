import '../minutes/dialogs.css';
import { useState } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import { isMatter } from '../../../../shared/domain/meeting/agenda.ts';
import type { Stay } from '../../../../shared/domain/room/attendance.ts';
import { itemsCameFor, staysFor } from '../../../../shared/domain/room/forItems.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { type AttendeeDraft, useAttendanceScope } from './attendanceScope.ts';
import { StaysFields } from './staysFields.tsx';

type Props = {
  value: Pick<AttendeeDraft, 'group' | 'stays' | 'isRemote'>;
  onChange: (stays: Stay[]) => void;
};

/** Guests, administration and experts come for items: then no times are asked for. */
export function ItemsCameFor({ value, onChange }: Props) {
  const { items } = useAttendanceScope();
  const chosen = itemsCameFor(value, items);
  const [isForItems, setForItems] = useState(chosen !== null);
  const choose = (ids: readonly string[]) =>
    onChange(staysFor(items.map(({ id }) => id).filter((id) => ids.includes(id))));
  return (
    <>
      <Checkbox
        isSelected={isForItems}
        onChange={(isOn) => {
          setForItems(isOn);
          onChange([]);
        }}
      >
        Nur zu einzelnen Punkten anwesend
      </Checkbox>
      {isForItems ? (
        <CheckboxGroup name="items" value={[...(chosen ?? [])]} onChange={choose} className="field">
          <Label className="field-label">Anwesend zu</Label>
          <div className="item-choice">
            {items.filter(isMatter).map((item) => (
              <Checkbox key={item.id} value={item.id}>
                {item.number} {item.title}
                {!item.isPublic && ' (nichtöffentlich)'}
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
      ) : (
        <StaysFields stays={value.stays} isRemote={value.isRemote === true} onChange={onChange} />
      )}
    </>
  );
}
