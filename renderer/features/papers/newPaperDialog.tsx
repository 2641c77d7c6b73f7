import { useState } from 'react';
import { useLocation } from 'wouter';
import type { BodyId } from '../../../shared/domain/ids.ts';
import type { PaperType } from '../../../shared/domain/paper/paper.ts';
import { paperTypeLabels } from '../../../shared/german/papers.ts';
import { useCommand, useQuery } from '../../api.ts';
import { BodyField } from '../bodies/bodyField.tsx';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { Form } from '../../forms/form.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog, SubmitActions } from '../../ui/dialog.tsx';
import { optionsOf, SelectField } from '../../ui/selectField.tsx';
import { TextField } from '../../ui/textField.tsx';

type Props = { isOpen: boolean; onClose: () => void };

/** What a paper is and what it is about; everything else follows on its own screen. */
export function NewPaperDialog(props: Props) {
  return (
    <Dialog title="Vorlage anlegen" {...props}>
      <NewPaperForm onClose={props.onClose} />
    </Dialog>
  );
}

function NewPaperForm({ onClose }: { onClose: () => void }) {
  const { body } = useChosenBody();
  const [, navigate] = useLocation();
  const create = useCommand('papers.create');
  const [bodyId, setBodyId] = useState(body.id);
  const [type, setType] = useState<PaperType>('proposal');
  const [ownLabel, setOwnLabel] = useState('');
  const [subject, setSubject] = useState('');
  const [isPublic, setPublic] = useState(true);
  const submit = () =>
    create.mutate(
      { bodyId, type, typeLabel: type === 'own' ? ownLabel : paperTypeLabels[type], subject, isPublic },
      { onSuccess: ({ id }) => navigate(`/vorlagen/${id}`) },
    );
  return (
    <Form error={create.error} onSubmit={submit} label="Vorlage anlegen">
      <BodyField value={bodyId} onChange={setBodyId} />
      <SelectField
        label="Art"
        name="type"
        options={optionsOf(paperTypeLabels)}
        value={type}
        onChange={setType}
      />
      {type === 'own' && (
        <TextField
          label="Bezeichnung der Art"
          name="typeLabel"
          isRequired
          value={ownLabel}
          onChange={setOwnLabel}
        />
      )}
      <TextField
        label="Betreff"
        name="subject"
        isRequired
        autoFocus
        rows={2}
        value={subject}
        onChange={setSubject}
      />
      <Checkbox isSelected={!isPublic} onChange={(isHidden) => setPublic(!isHidden)}>
        Nichtöffentlich
      </Checkbox>
      <NextNumber bodyId={bodyId} />
      <SubmitActions label="Vorlage anlegen" isPending={create.isPending} onCancel={onClose} />
    </Form>
  );
}

/** The number it is going to have; nothing where the office gives it later. */
function NextNumber({ bodyId }: { bodyId: BodyId }) {
  const { today } = useChosenBody();
  const { data } = useQuery('paperNumbering.get', { bodyId, date: today });
  if (!data) return null;
  return (
    <p className="muted">
      {data.givenOn === 'creation'
        ? `Sie bekommt die Nummer ${data.nextNumber}. Einmal vergeben, bleibt sie.`
        : 'Ihre Nummer bekommt sie, wenn Sie sie zur Beratung geben.'}
    </p>
  );
}
