import { type Stay, wholeMeeting } from '../../../../shared/domain/room/attendance.ts';
import { compareTimes } from '../../../../shared/domain/day/wallClock.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { ComboBox } from '../../../ui/comboBox.tsx';
import { TimeField } from '../../../ui/dateField.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { itemOptions, useAttendanceScope } from './attendanceScope.ts';

type Props = { stays: readonly Stay[]; onChange: (stays: Stay[]) => void };

/** When somebody was in the room; without an entry the whole time. */
export function StaysFields({ stays, onChange }: Props) {
  const change = (index: number, part: Partial<Stay>) =>
    onChange(stays.map((stay, at) => (at === index ? { ...stay, ...part } : stay)));
  return (
    <fieldset className="kern-fieldset">
      <legend>Im Raum</legend>
      {stays.length === 0 && <p className="muted">Die ganze Zeit.</p>}
      {stays.map((stay, index) => (
        <StayRow
          // A stay has no name of its own; rows are only appended or removed.
          key={index}
          stay={stay}
          index={index}
          onChange={(part) => change(index, part)}
          onRemove={() => onChange(stays.toSpliced(index, 1))}
        />
      ))}
      <div>
        <Button compact icon="add" onPress={() => onChange([...stays, blank])}>
          {stays.length === 0 ? 'Kam später oder ging früher' : 'Kam noch einmal'}
        </Button>
      </div>
    </fieldset>
  );
}

const blank: Stay = wholeMeeting;

type RowProps = { stay: Stay; index: number; onChange: (part: Partial<Stay>) => void; onRemove: () => void };

function StayRow({ stay, index, onChange, onRemove }: RowProps) {
  const { meeting, items } = useAttendanceScope();
  const options = itemOptions(items);
  const { fromTime, untilTime } = stay;
  const isBackwards =
    fromTime !== null && untilTime !== null && compareTimes(meeting.startTime, untilTime, fromTime) < 0;
  const name = (field: keyof Stay) => `stays.${index}.${field}`;
  return (
    <div className="stay-row" role="group" aria-label={`${index + 1}. Aufenthalt`}>
      <TimeField
        label="kam um"
        name={name('fromTime')}
        value={fromTime}
        onChange={(time) => onChange({ fromTime: time })}
      />
      <ComboBox
        label="kam bei Punkt"
        name={name('fromItemId')}
        options={options}
        value={stay.fromItemId}
        onChange={(fromItemId) => onChange({ fromItemId })}
      />
      <IconButton icon="delete" label={`${index + 1}. Aufenthalt entfernen`} onPress={onRemove} />
      <TimeField
        label="ging um"
        name={name('untilTime')}
        value={untilTime}
        onChange={(time) => onChange({ untilTime: time })}
      />
      <ComboBox
        label="ging nach Punkt"
        name={name('untilItemId')}
        options={options}
        value={stay.untilItemId}
        onChange={(untilItemId) => onChange({ untilItemId })}
      />
      {isBackwards && (
        <Notice kind="warning">Das Gehen liegt vor dem Kommen. Bitte prüfen Sie die Uhrzeiten.</Notice>
      )}
    </div>
  );
}
