import { useState } from 'react';
import { otherBodyLabels } from '../../../../shared/german/labels.ts';
import { call, type Sent, useCommand } from '../../../api.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField } from '../../../ui/dateField.tsx';
import { SubmitActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import { useConflict } from '../../../saving/useConflict.ts';

export type OtherBodyDraft = Sent<'otherBodies.save'>;

export const newOtherBody: OtherBodyDraft = {
  id: null,
  version: null,
  name: '',
  shortName: '',
  classification: 'committee',
  municipality: '',
  startDate: null,
  endDate: null,
  isDissolved: false,
};

/** What is known of a body elsewhere; everything but its name may be left out. */
export function OtherBodyForm({ start, onClose }: { start: OtherBodyDraft; onClose: () => void }) {
  const [draft, setDraft] = useState(start);
  const save = useCommand('otherBodies.save');
  const conflict = useConflict<OtherBodyDraft>(start.version, {
    read: async () => (await call('otherBodies.list', {})).find(({ id }) => id === start.id),
    typed: draft,
    show: setDraft,
  });
  const change = (part: Partial<OtherBodyDraft>) => setDraft({ ...draft, ...part });
  const submit = () =>
    save.mutate({ ...draft, version: conflict.version }, { onSuccess: onClose, onError: conflict.onError });
  return (
    <Form onSubmit={submit} error={conflict.errorOf(save.error)} label="Anderes Gremium">
      <ConflictBox conflict={conflict} />
      <TextField
        label="Name"
        name="name"
        isRequired
        autoFocus
        placeholder="zum Beispiel Ausschuss für Soziales"
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <div className="pairs">
        <TextField
          label="Kurzname"
          name="shortName"
          value={draft.shortName}
          onChange={(shortName) => change({ shortName })}
        />
        <SelectField
          label="Art"
          name="classification"
          options={optionsOf(otherBodyLabels)}
          value={draft.classification}
          onChange={(classification) => change({ classification })}
        />
      </div>
      <TextField
        label="Gemeinde"
        name="municipality"
        description="Leer, wenn es ein Gremium der eigenen Gemeinde ist."
        value={draft.municipality}
        onChange={(municipality) => change({ municipality })}
      />
      <PeriodFields draft={draft} change={change} />
      <SubmitActions label="Speichern" isPending={save.isPending} onCancel={onClose} />
    </Form>
  );
}

type PeriodProps = { draft: OtherBodyDraft; change: (part: Partial<OtherBodyDraft>) => void };

function PeriodFields({ draft, change }: PeriodProps) {
  return (
    <>
      <div className="pairs">
        <DateField
          label="Besteht seit"
          name="startDate"
          value={draft.startDate}
          onChange={(startDate) => change({ startDate })}
        />
        <DateField
          label="Bestand bis"
          name="endDate"
          value={draft.endDate}
          onChange={(endDate) => change({ endDate })}
        />
      </div>
      <Checkbox isSelected={draft.isDissolved} onChange={(isDissolved) => change({ isDissolved })}>
        Besteht nicht mehr, seit wann ist nicht bekannt
      </Checkbox>
    </>
  );
}
