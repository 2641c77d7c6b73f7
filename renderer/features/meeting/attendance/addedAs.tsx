import type { AttendanceGroup, Attendee } from '../../../../shared/domain/room/attendance.ts';
import { staysFor } from '../../../../shared/domain/room/forItems.ts';
import type { Person } from '../../../../shared/domain/people/person.ts';
import type { ItemId } from '../../../../shared/domain/ids.ts';
import { expertWord } from '../../../../shared/german/expert.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { itemName, useAttendanceScope } from './attendanceScope.ts';

/** As what somebody is added, and whether for the item alone that is dealt with. */
export type AddedAs = { note: string; isExpert: boolean; isForItem: boolean };

export const addedAs: AddedAs = { note: '', isExpert: false, isForItem: true };

/** What of it is stored; `person`: once somebody is chosen. */
export function entryOf(
  { note, isExpert, isForItem }: AddedAs,
  person: Pick<Person, 'formOfAddress'> | undefined,
  itemId: ItemId | null,
): Pick<Attendee, 'note' | 'stays'> {
  const expert = isExpert && person ? expertWord(person.formOfAddress) : '';
  return {
    note: [expert, note].filter(Boolean).join(', '),
    stays: itemId !== null && isForItem ? staysFor([itemId]) : [],
  };
}

/** Who is heard and no member. */
const mayBeExpert: ReadonlySet<AttendanceGroup> = new Set(['advisory', 'guests']);

type Props = {
  group: AttendanceGroup;
  itemId: ItemId | null;
  value: AddedAs;
  onChange: (value: AddedAs) => void;
};

export function AddedAsFields({ group, itemId, value, onChange }: Props) {
  const { items } = useAttendanceScope();
  const change = (part: Partial<AddedAs>) => onChange({ ...value, ...part });
  return (
    <>
      {mayBeExpert.has(group) && (
        <Checkbox isSelected={value.isExpert} onChange={(isExpert) => change({ isExpert })}>
          wird als Sachverständige oder Sachverständiger gehört
        </Checkbox>
      )}
      {itemId !== null && (
        <Checkbox isSelected={value.isForItem} onChange={(isForItem) => change({ isForItem })}>
          nur zu {itemName(items, itemId)} anwesend
        </Checkbox>
      )}
      <TextField
        label="Bemerkung"
        name="note"
        description="Erscheint bei der Person in der Anwesenheit."
        value={value.note}
        onChange={(note) => change({ note })}
      />
    </>
  );
}
