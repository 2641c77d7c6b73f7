import { useState } from 'react';
import { type Incident, type IncidentKind, measures } from '../../../../shared/domain/room/incident.ts';
import { incidentLabels } from '../../../../shared/german/formLabels.ts';
import type { ItemId } from '../../../../shared/domain/ids.ts';
import { type Sent, useCommand } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { ComboBox } from '../../../ui/comboBox.tsx';
import { DateField, TimeField } from '../../../ui/dateField.tsx';
import { SubmitActions } from '../../../ui/dialog.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { clockNow, textNameOf, useMinutesScope } from './minutesScope.ts';

type Draft = Sent<'incidents.save'>['incidents'][number];
/** `stored`: the one that is changed; without it a new one is entered. */
type Props = { itemId: ItemId; stored?: Incident; onClose: () => void };

const isOfPerson = (kind: IncidentKind): boolean =>
  kind === 'declaration' || measures.some((measure) => measure === kind);

const hasEnd = ({ kind }: Draft): boolean => kind === 'break' || kind === 'adjourned';

/** A break has its time; what somebody declares has none unless it is typed. */
const timeOf = (kind: IncidentKind, { time }: Draft, now: string | null): string | null =>
  time !== null && time !== now ? time : isOfPerson(kind) ? null : now;

const blank = { kind: 'break', time: null, until: null, day: null, personId: null, words: '' } as const;

const kept = (draft: Draft): Draft => ({
  ...draft,
  until: hasEnd(draft) ? draft.until : null,
  day: draft.kind === 'adjourned' ? draft.day : null,
  personId: isOfPerson(draft.kind) ? draft.personId : null,
});

/** One more at the item, or one that is there; what it does not need is neither asked nor kept. */
export function IncidentForm({ itemId, stored, onClose }: Props) {
  const scope = useMinutesScope();
  const save = useCommand('incidents.save');
  const { incidents, incidentsVersion: version } = scope.attendance;
  // In the meeting what is entered has just happened.
  const [now] = useState(() => (scope.meeting.state === 'running' ? clockNow() : null));
  const [draft, setDraft] = useState<Draft>(stored ?? { ...blank, itemId, time: now });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const { kind } = draft;
  const people = scope.attendance.attendees
    .filter(({ status }) => status === 'present')
    .map(({ personId }) => ({ value: personId, label: textNameOf(scope, personId) }));
  const at = incidents.findIndex(({ id }) => id === stored?.id);
  // One that another window took away meanwhile is entered anew.
  const index = at === -1 ? incidents.length : at;
  const all = [...incidents.slice(0, index), kept(draft), ...incidents.slice(index + 1)];
  const submit = () =>
    save.mutate(
      { meetingId: scope.meeting.id, version, incidents: all },
      { onSuccess: onClose, onError: readAnew },
    );
  return (
    <Form error={save.error} onSubmit={submit}>
      <SelectField
        label="Was"
        options={optionsOf(incidentLabels)}
        value={kind}
        onChange={(other) => change({ kind: other, ...(stored ? {} : { time: timeOf(other, draft, now) }) })}
      />
      {isOfPerson(kind) && (
        <ComboBox
          label="Person"
          name={`incidents.${index}.personId`}
          options={people}
          value={draft.personId}
          onChange={(personId) => change({ personId })}
        />
      )}
      <TimeFields draft={draft} change={change} index={index} />
      <TextField
        label={kind === 'declaration' ? 'Wortlaut der Erklärung' : 'Zusatz'}
        name={`incidents.${index}.words`}
        rows={kind === 'declaration' ? 4 : 1}
        value={draft.words}
        onChange={(words) => change({ words })}
      />
      <SubmitActions
        label={stored ? 'Speichern' : 'Eintragen'}
        isPending={save.isPending}
        isIncomplete={isOfPerson(kind) && draft.personId === null}
        onCancel={onClose}
      />
    </Form>
  );
}

type TimeProps = { draft: Draft; change: (part: Partial<Draft>) => void; index: number };

function TimeFields({ draft, change, index }: TimeProps) {
  return (
    <div className="row fields">
      <TimeField
        label={draft.kind === 'break' ? 'Von' : 'Uhrzeit'}
        name={`incidents.${index}.time`}
        value={draft.time}
        onChange={(time) => change({ time })}
      />
      {draft.kind === 'adjourned' && (
        <DateField
          label="Fortgesetzt am"
          name={`incidents.${index}.day`}
          className="grow"
          value={draft.day}
          onChange={(day) => change({ day })}
        />
      )}
      {hasEnd(draft) && (
        <TimeField
          label={draft.kind === 'break' ? 'Bis' : 'um'}
          name={`incidents.${index}.until`}
          value={draft.until}
          onChange={(until) => change({ until })}
        />
      )}
    </div>
  );
}
