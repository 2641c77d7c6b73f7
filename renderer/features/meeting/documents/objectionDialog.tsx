import { useState } from 'react';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import type { Parsed } from '../../../../shared/contract/index.ts';
import { declinedWords } from '../../../../shared/german/declension.ts';
import type { Objection } from '../../../../shared/domain/document/document.ts';
import { objectionDecisionLabels } from '../../../../shared/german/documents.ts';
import { officeTime } from '../../../../shared/german/officeTime.ts';
import { call, useCommand } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/dateField.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { RemoveButton } from '../../../forms/removeButton.tsx';
import { readAnew, useConflict } from '../../../saving/useConflict.ts';
import { labelOf } from './commentFields.tsx';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

const WHOLE = 'whole';

type Props = {
  meetingId: MeetingId;
  opened: Objection | 'new' | null;
  items: readonly AgendaRow[];
  onClose: () => void;
};

/** An objection against signed minutes, and what the body decided about it (R36). */
export function ObjectionDialog({ opened, ...rest }: Props) {
  return (
    <Dialog
      title={opened === 'new' ? 'Einwendung eintragen' : 'Einwendung bearbeiten'}
      isOpen={opened !== null}
      onClose={rest.onClose}
    >
      {opened !== null && <ObjectionForm {...rest} stored={opened === 'new' ? null : opened} />}
    </Dialog>
  );
}

type FormProps = Omit<Props, 'opened'> & { stored: Objection | null };

function ObjectionForm({ meetingId, stored, items, onClose }: FormProps) {
  const save = useCommand('objections.save');
  const [value, setValue] = useState(() => inputOf(meetingId, stored));
  const change = (part: Partial<Parsed<'objections.save'>>) => setValue({ ...value, ...part });
  const conflict = useConflict<Parsed<'objections.save'>>(stored?.version, {
    read: async () => (await call('objections.list', { meetingId })).find(({ id }) => id === stored?.id),
    typed: value,
    show: setValue,
  });
  const { version, onError } = conflict;
  const submit = () => save.mutate({ ...value, version }, { onSuccess: onClose, onError });
  return (
    <Form error={conflict.errorOf(save.error)} onSubmit={submit}>
      <ConflictBox conflict={conflict} />
      <ObjectionFields items={items} value={value} onChange={change} />
      <DialogActions>
        {stored && <RemoveObjection stored={stored} onClose={onClose} />}
        <span className="spacer" />
        <Button variant="tertiary" onPress={onClose}>
          Abbrechen
        </Button>
        <Button variant="primary" type="submit" isPending={save.isPending}>
          Speichern
        </Button>
      </DialogActions>
    </Form>
  );
}

type FieldsProps = {
  items: readonly AgendaRow[];
  value: Parsed<'objections.save'>;
  onChange: (part: Partial<Parsed<'objections.save'>>) => void;
};

function ObjectionFields({ items, value, onChange }: FieldsProps) {
  return (
    <>
      <div className="row fields">
        <TextField
          label="Erhoben von"
          name="raisedBy"
          className="grow"
          isRequired
          autoFocus
          value={value.raisedBy}
          onChange={(raisedBy) => onChange({ raisedBy })}
        />
        <DateField
          label="Am"
          name="raisedOn"
          value={value.raisedOn || null}
          onChange={(raisedOn) => onChange({ raisedOn: raisedOn ?? '' })}
        />
      </div>
      <SelectField
        label="Stelle"
        options={[
          { value: WHOLE, label: 'Zur ganzen Niederschrift' },
          ...items.map((item) => ({ value: item.id, label: labelOf(item) })),
        ]}
        value={value.itemId ?? WHOLE}
        onChange={(itemId) => onChange({ itemId: itemId === WHOLE ? null : itemId })}
      />
      <TextField
        label="Einwendung"
        name="text"
        rows={3}
        value={value.text}
        onChange={(text) => onChange({ text })}
      />
      <SelectField
        label="Entscheidung"
        options={optionsOf(objectionDecisionLabels)}
        value={value.decision}
        onChange={(decision) => onChange({ decision })}
      />
      {value.decision !== 'open' && (
        <TextField
          label="Wortlaut der Entscheidung"
          name="decisionText"
          rows={2}
          value={value.decisionText}
          onChange={(decisionText) => onChange({ decisionText })}
        />
      )}
    </>
  );
}

function RemoveObjection({ stored, onClose }: { stored: Objection; onClose: () => void }) {
  const remove = useCommand('objections.remove');
  return (
    <RemoveButton
      label="Einwendung löschen …"
      title="Einwendung löschen?"
      confirmLabel="Einwendung löschen"
      removal={remove}
      onConfirm={() =>
        remove.mutate({ id: stored.id, version: stored.version }, { onSuccess: onClose, onError: readAnew })
      }
    >
      Die Einwendung von {declinedWords(stored.raisedBy, 'dative')} wird gelöscht. Das lässt sich nicht
      rückgängig machen.
    </RemoveButton>
  );
}

function inputOf(meetingId: MeetingId, stored: Objection | null): Parsed<'objections.save'> {
  if (stored) return stored;
  const raisedOn = officeTime(new Date()).slice(0, 10);
  return {
    id: null,
    version: null,
    meetingId,
    itemId: null,
    raisedBy: '',
    raisedOn,
    text: '',
    decision: 'open',
    decisionText: '',
  };
}
