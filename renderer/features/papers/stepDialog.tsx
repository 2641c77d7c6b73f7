import { useState } from 'react';
import type { PaperView, StepView } from '../../../shared/contract/papers.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import { stepRoles } from '../../../shared/german/papers.ts';
import { call, type Sent, useCommand } from '../../api.ts';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { Form } from '../../forms/form.tsx';
import { ConflictBox } from '../../saving/conflictBox.tsx';
import { useConflict } from '../../saving/useConflict.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/dateField.tsx';
import { Dialog, SubmitActions } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/selectField.tsx';
import { TextField } from '../../ui/textField.tsx';
import { BodyChoice } from './bodyChoice.tsx';
import { ResultFields } from './resultFields.tsx';

type Props = { paper: PaperView; step: StepView | 'new' | null; onClose: () => void };
export type StepInput = Sent<'consultations.save'>;

/** A station of the Beratungsfolge: which body, when, what it does; and what a body elsewhere decided. */
export function StepDialog({ paper, step, onClose }: Props) {
  return (
    <Dialog
      title={step === 'new' ? 'Neue Station' : 'Station ändern'}
      isOpen={step !== null}
      onClose={onClose}
    >
      {step !== null && <StepForm paper={paper} step={step} onClose={onClose} />}
    </Dialog>
  );
}

const inputOf = ({ id, version, paperId, bodyId, otherBodyId, date, ...rest }: StepView): StepInput => ({
  id,
  version,
  paperId,
  bodyId,
  otherBodyId,
  date,
  role: rest.role,
  isPublic: rest.isPublic,
  reporters: rest.reporters,
  result: rest.result,
});

const newStep = (paper: PaperView, bodyId: BodyId): StepInput => ({
  id: null,
  version: null,
  paperId: paper.id,
  bodyId,
  otherBodyId: null,
  date: null,
  role: stepRoles[0],
  isPublic: paper.isPublic,
  reporters: [],
  result: null,
});

function StepForm({ paper, step, onClose }: Props & { step: StepView | 'new' }) {
  const { body } = useChosenBody();
  const [value, setValue] = useState(() => (step === 'new' ? newStep(paper, body.id) : inputOf(step)));
  const save = useCommand('consultations.save');
  const conflict = useConflict<StepInput>(value.version, {
    read: async () => {
      const stored = (await call('papers.get', { id: paper.id })).steps.find(({ id }) => id === value.id);
      return stored && { ...inputOf(stored), version: stored.version };
    },
    typed: value,
    show: setValue,
  });
  const submit = () =>
    save.mutate({ ...value, version: conflict.version }, { onSuccess: onClose, onError: conflict.onError });
  return (
    <Form error={conflict.errorOf(save.error)} onSubmit={submit} label="Station">
      <ConflictBox conflict={conflict} />
      <StepFields
        value={value}
        change={(part) => setValue({ ...value, ...part })}
        isPlanned={step !== 'new' && step.meeting !== null}
      />
      <SubmitActions label="Speichern" isPending={save.isPending} onCancel={onClose} />
    </Form>
  );
}

type FieldProps = {
  value: StepInput;
  change: (part: Partial<StepInput>) => void;
  /** What stands on an agenda has its body and day from there, and its result from the minutes. */
  isPlanned: boolean;
};

function StepFields({ value, change, isPlanned }: FieldProps) {
  return (
    <>
      <BodyChoice value={value} onChange={change} isDisabled={isPlanned} />
      <div className="pairs">
        <SelectField
          label="Beratung"
          name="role"
          options={rolesWith(value.role).map((role) => ({ value: role, label: role }))}
          value={value.role}
          onChange={(role) => change({ role })}
        />
        {!isPlanned && (
          <DateField label="Termin" name="date" value={value.date} onChange={(date) => change({ date })} />
        )}
      </div>
      <TextField
        label="Berichterstattung"
        name="reporters"
        rows={2}
        description="Je Zeile ein Name. Leer: wie in den Angaben der Vorlage."
        value={value.reporters.join('\n')}
        onChange={(typed) => change({ reporters: typed === '' ? [] : typed.split('\n') })}
      />
      <Checkbox isSelected={!value.isPublic} onChange={(isHidden) => change({ isPublic: !isHidden })}>
        In nichtöffentlicher Sitzung
      </Checkbox>
      {!isPlanned && <ResultFields value={value.result} onChange={(result) => change({ result })} />}
    </>
  );
}

const rolesWith = (role: string): string[] => [...new Set<string>([...stepRoles, ...(role ? [role] : [])])];
