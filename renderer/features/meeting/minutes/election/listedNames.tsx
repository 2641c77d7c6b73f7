import { useState } from 'react';
import { type Nomination, nominationName } from '../../../../../shared/domain/vote/election.ts';
import { Button, IconButton } from '../../../../ui/button.tsx';
import { SuggestField } from '../../../../ui/comboBox.tsx';
import { withCandidateNamed, withListedName, withoutCandidate } from './electionEdits.ts';
import type { ElectionPart } from './electionPart.ts';
import { useNameChoices } from './nameChoices.ts';
import { Renaming } from './renaming.tsx';
import { TakingForm } from './takingForm.tsx';

/** Who stands on the common list, or on each of the lists, in their order. */
export function ListedNames(part: ElectionPart) {
  const { form, nominations } = part.election;
  if (form === 'single') return null;
  const lists = form === 'enBloc' ? [nominations[0] ?? null] : nominations;
  return (
    <div className="listed-names">
      {lists.map((list) => (
        <ListOfNames key={list?.id ?? 'common'} {...part} list={list} />
      ))}
    </div>
  );
}

function ListOfNames({ list, ...part }: ElectionPart & { list: Nomination | null }) {
  const { election, change, isReadOnly } = part;
  const { names, typedName } = useNameChoices();
  const heading = (list && nominationName({ ...list, candidates: [] })) || 'Gemeinsamer Wahlvorschlag';
  return (
    <section aria-label={`Namen: ${heading}`}>
      <h4>{heading}</h4>
      <ol>
        {(list?.candidates ?? []).map((candidate) => (
          <li key={candidate.id}>
            {candidate.name}{' '}
            {!isReadOnly && (
              <>
                <Renaming
                  name={candidate.name}
                  suggestions={names}
                  onRename={(name) => change(withCandidateNamed(election, candidate.id, typedName(name)))}
                />
                <IconButton
                  icon="close"
                  label={`${candidate.name} streichen`}
                  onPress={() => change(withoutCandidate(election, candidate.id))}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly && <AddName {...part} list={list} heading={heading} />}
    </section>
  );
}

type AddProps = ElectionPart & { list: Nomination | null; heading: string };

function AddName({ election, change, list, heading }: AddProps) {
  const { names, typedName } = useNameChoices();
  const [name, setName] = useState('');
  const add = () => {
    if (name.trim() === '') return;
    change(withListedName(election, list?.id ?? null, typedName(name)));
    setName('');
  };
  return (
    <TakingForm label={`Namen aufnehmen: ${heading}`} onTake={add}>
      <SuggestField
        label={`Weiterer Name: ${heading}`}
        hideLabel
        suggestions={names}
        value={name}
        onChange={setName}
        className="grow"
      />
      <Button compact type="submit" icon="add" isDisabled={name.trim() === ''}>
        Name
      </Button>
    </TakingForm>
  );
}
