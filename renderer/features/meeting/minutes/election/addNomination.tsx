import { useState } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { SuggestField } from '../../../../ui/comboBox.tsx';
import { useMinutesScope } from '../minutesScope.ts';
import { withNomination } from './electionEdits.ts';
import type { ElectionPart } from './electionPart.ts';
import { useNameChoices } from './nameChoices.ts';
import { TakingForm } from './takingForm.tsx';

/** Another that stands: a person of the office or a free name; for an election by proportion a list. */
export function AddNomination({ election, change, isReadOnly }: ElectionPart) {
  const { organizations } = useMinutesScope();
  const { names, typedName } = useNameChoices();
  const [name, setName] = useState('');
  const [proposedBy, setProposedBy] = useState('');
  // In a run-off nobody joins.
  const isRunOff = election.rounds.at(-1)?.kind === 'runOff';
  if (isReadOnly || isRunOff || election.form === 'enBloc') return null;
  const isList = election.form === 'lists';
  const lists = organizations.map((one) => one.name);
  const add = () => {
    if (name.trim() === '') return;
    change(
      withNomination(election, isList ? { name: name.trim(), personId: null } : typedName(name), proposedBy),
    );
    setName('');
    setProposedBy('');
  };
  return (
    <TakingForm label={isList ? 'Weitere Liste aufnehmen' : 'Weiteren Wahlvorschlag aufnehmen'} onTake={add}>
      <SuggestField
        label={isList ? 'Weitere Liste' : 'Weiterer Wahlvorschlag'}
        suggestions={isList ? lists : names}
        value={name}
        onChange={setName}
        className="grow"
      />
      {!isList && (
        <SuggestField
          label="vorgeschlagen von"
          suggestions={lists}
          value={proposedBy}
          onChange={setProposedBy}
          className="grow"
        />
      )}
      <Button type="submit" icon="add" isDisabled={name.trim() === ''}>
        Aufnehmen
      </Button>
    </TakingForm>
  );
}
