import type { Input } from '../../../shared/contract/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DateField, TimeField } from '../../ui/dateField.tsx';
import { NumberField } from '../../ui/numberField.tsx';
import { meetingModeLabels } from '../../../shared/german/labels.ts';
import { optionsOf, SelectField } from '../../ui/selectField.tsx';
import { TextField } from '../../ui/textField.tsx';

/** The head data of a meeting while it is being edited; an empty time of a break is ''. */
export type HeadData = Pick<
  Input<'meetings.update'>,
  | 'number'
  | 'date'
  | 'startTime'
  | 'endTime'
  | 'breaks'
  | 'place'
  | 'room'
  | 'mode'
  | 'jointWith'
  | 'minutesOn'
  | 'minutesSentOn'
>;

type Props = { value: HeadData; onChange: (value: HeadData) => void };

/** Number, day, start, place, room and form: what is known before the meeting. */
export function PlanFields({ value, onChange }: Props) {
  const change = (part: Partial<HeadData>) => onChange({ ...value, ...part });
  return (
    <>
      <div className="row fields">
        <DateField
          label="Datum"
          name="date"
          isRequired
          autoFocus
          className="grow"
          value={value.date || null}
          onChange={(date) => change({ date: date ?? '' })}
        />
        <TimeField
          label="Beginn"
          name="startTime"
          value={value.startTime}
          onChange={(startTime) => change({ startTime })}
        />
        <NumberField
          label="Nummer"
          name="number"
          className="short"
          min={1}
          max={9999}
          value={value.number}
          onChange={(number) => change({ number })}
        />
      </div>
      <div className="row fields">
        <TextField
          label="Ort"
          name="place"
          className="grow"
          value={value.place}
          onChange={(place) => change({ place })}
        />
        <TextField
          label="Raum"
          name="room"
          className="grow"
          value={value.room}
          onChange={(room) => change({ room })}
        />
      </div>
      <FormFields value={value} onChange={onChange} />
    </>
  );
}

/** How it is held, and with whom. */
function FormFields({ value, onChange }: Props) {
  const change = (part: Partial<HeadData>) => onChange({ ...value, ...part });
  return (
    <>
      <SelectField
        label="Sitzungsform"
        name="mode"
        options={optionsOf(meetingModeLabels)}
        value={value.mode ?? 'presence'}
        onChange={(mode) => change({ mode })}
      />
      <TextField
        label="Gemeinsam mit"
        name="jointWith"
        description="Nur bei einer gemeinsamen Sitzung: die anderen Gremien, etwa „Ausschuss für Soziales“."
        value={value.jointWith ?? ''}
        onChange={(jointWith) => change({ jointWith })}
      />
    </>
  );
}

/** End and breaks: what is known afterwards. */
export function CourseFields({ value, onChange }: Props) {
  const change = (part: Partial<HeadData>) => onChange({ ...value, ...part });
  const changeBreak = (index: number, part: Partial<HeadData['breaks'][number]>) =>
    change({ breaks: value.breaks.map((pause, at) => (at === index ? { ...pause, ...part } : pause)) });
  return (
    <>
      <div className="row">
        <TimeField
          label="Ende"
          name="endTime"
          value={value.endTime}
          onChange={(endTime) => change({ endTime })}
        />
        <Button icon="add" onPress={() => change({ breaks: [...value.breaks, { from: '', until: '' }] })}>
          Pause
        </Button>
      </div>
      {value.breaks.map((pause, index) => (
        // A break has no name of its own; rows are only appended or removed.
        <div className="row fields" role="group" aria-label={`${index + 1}. Pause`} key={index}>
          <TimeField
            label="Pause von"
            name={`breaks.${index}.from`}
            className="time"
            // A break that was just added is typed at once; a stored one has its times.
            autoFocus={pause.from === ''}
            value={pause.from || null}
            onChange={(from) => changeBreak(index, { from: from ?? '' })}
          />
          <TimeField
            label="bis"
            name={`breaks.${index}.until`}
            className="time"
            value={pause.until || null}
            onChange={(until) => changeBreak(index, { until: until ?? '' })}
          />
          <IconButton
            icon="delete"
            label={`${index + 1}. Pause entfernen`}
            onPress={() => change({ breaks: value.breaks.toSpliced(index, 1) })}
          />
        </div>
      ))}
    </>
  );
}

/** Of which day the minutes are, and when they went out. */
export function MinutesFields({ value, onChange }: Props) {
  return (
    <div className="row fields">
      <DateField
        label="Niederschrift vom"
        name="minutesOn"
        className="grow"
        description="Steht über den Unterschriften."
        value={value.minutesOn ?? null}
        onChange={(minutesOn) => onChange({ ...value, minutesOn })}
      />
      <DateField
        label="Abgesandt am"
        name="minutesSentOn"
        className="grow"
        description="Steht im Kopf der Niederschrift."
        value={value.minutesSentOn ?? null}
        onChange={(minutesSentOn) => onChange({ ...value, minutesSentOn })}
      />
    </div>
  );
}
