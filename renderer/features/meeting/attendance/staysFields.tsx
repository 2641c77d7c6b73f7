import { type Stay, wholeMeeting } from '../../../../shared/domain/room/attendance.ts';
import { isBackwards } from '../../../../shared/domain/room/stayOrder.ts';
import { sittingsIn } from '../../../../shared/facts/sittings.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ComboBox } from '../../../ui/comboBox.tsx';
import { TimeField } from '../../../ui/dateField.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { itemOptions, useAttendanceScope } from './attendanceScope.ts';
import { SittingField } from './sittingField.tsx';

type Props = { stays: readonly Stay[]; isRemote: boolean; onChange: (stays: Stay[]) => void };

const ofRoom = {
  legend: 'Im Raum',
  first: 'Kam später oder ging früher',
  again: 'Kam noch einmal',
  row: 'Aufenthalt',
  fromDay: 'kam am',
  fromTime: 'kam um',
  fromItem: 'kam bei Punkt',
  untilDay: 'ging am',
  untilTime: 'ging um',
  untilItem: 'ging nach Punkt',
  backwards: 'Das Gehen liegt vor dem Kommen. Bitte prüfen Sie die Uhrzeiten.',
} as const;

/** Who is there by video comes and goes with the connection. */
const ofConnection: Record<keyof typeof ofRoom, string> = {
  legend: 'Verbindung',
  first: 'Später zugeschaltet oder früher getrennt',
  again: 'Wieder zugeschaltet',
  row: 'Zuschaltung',
  fromDay: 'zugeschaltet am',
  fromTime: 'zugeschaltet ab',
  fromItem: 'zugeschaltet bei Punkt',
  untilDay: 'Verbindung getrennt am',
  untilTime: 'Verbindung getrennt um',
  untilItem: 'Verbindung getrennt nach Punkt',
  backwards: 'Die Trennung liegt vor der Zuschaltung. Bitte prüfen Sie die Uhrzeiten.',
};

/** When somebody was in the room; without an entry the whole time. */
export function StaysFields({ stays, isRemote, onChange }: Props) {
  const words = isRemote ? ofConnection : ofRoom;
  const change = (index: number, part: Partial<Stay>) =>
    onChange(stays.map((stay, at) => (at === index ? { ...stay, ...part } : stay)));
  return (
    <fieldset className="kern-fieldset">
      <legend>{words.legend}</legend>
      {stays.length === 0 && <p className="muted">Die ganze Zeit.</p>}
      {stays.map((stay, index) => (
        <StayRow
          // A stay has no name of its own; rows are only appended or removed.
          key={index}
          stay={stay}
          index={index}
          isRemote={isRemote}
          onChange={(part) => change(index, part)}
          onRemove={() => onChange(stays.toSpliced(index, 1))}
        />
      ))}
      <div>
        <Button compact icon="add" onPress={() => onChange([...stays, blank])}>
          {stays.length === 0 ? words.first : words.again}
        </Button>
      </div>
    </fieldset>
  );
}

const blank: Stay = wholeMeeting;

type RowProps = {
  stay: Stay;
  index: number;
  isRemote: boolean;
  onChange: (part: Partial<Stay>) => void;
  onRemove: () => void;
};

function StayRow({ stay, index, isRemote, onChange, onRemove }: RowProps) {
  const scope = useAttendanceScope();
  const words = isRemote ? ofConnection : ofRoom;
  const options = itemOptions(scope.items);
  const sittings = sittingsIn(scope);
  const name = (field: keyof Stay) => `stays.${index}.${field}`;
  return (
    <div className="stay-row" role="group" aria-label={`${index + 1}. ${words.row}`}>
      <SittingField
        label={words.fromDay}
        sittings={sittings}
        value={stay.fromDay}
        onChange={(fromDay) => onChange({ fromDay })}
      />
      <TimeField
        label={words.fromTime}
        name={name('fromTime')}
        value={stay.fromTime}
        onChange={(time) => onChange({ fromTime: time })}
      />
      <ComboBox
        label={words.fromItem}
        name={name('fromItemId')}
        options={options}
        value={stay.fromItemId}
        onChange={(fromItemId) => onChange({ fromItemId })}
      />
      <IconButton icon="delete" label={`${index + 1}. ${words.row} entfernen`} onPress={onRemove} />
      <SittingField
        label={words.untilDay}
        sittings={sittings}
        value={stay.untilDay}
        onChange={(untilDay) => onChange({ untilDay })}
      />
      <TimeField
        label={words.untilTime}
        name={name('untilTime')}
        value={stay.untilTime}
        onChange={(time) => onChange({ untilTime: time })}
      />
      <ComboBox
        label={words.untilItem}
        name={name('untilItemId')}
        options={options}
        value={stay.untilItemId}
        onChange={(untilItemId) => onChange({ untilItemId })}
      />
      {(isRemote || stay.isCutOff) && (
        <Checkbox isSelected={stay.isCutOff} onChange={(isCutOff) => onChange({ isCutOff })}>
          Die Verbindung brach ab
        </Checkbox>
      )}
      {isBackwards(stay, scope.items, sittings) && <Notice kind="warning">{words.backwards}</Notice>}
    </div>
  );
}
