import { useState } from 'react';
import { BodyId, OtherBodyId } from '../../../shared/domain/ids.ts';
import { type Sent, useCommand, useQuery } from '../../api.ts';
import { bodyLabel, useChosenBody } from '../bodies/chosenBody.tsx';
import { ErrorNotice } from '../../forms/form.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/selectField.tsx';
import { TextField } from '../../ui/textField.tsx';

type Chosen = Pick<Sent<'consultations.save'>, 'bodyId' | 'otherBodyId'>;
type Props = { value: Chosen; onChange: (chosen: Chosen) => void; isDisabled: boolean };

const further = 'further';

/** The own bodies first, then those that meet elsewhere; one that is missing is entered by its name. */
export function BodyChoice({ value, onChange, isDisabled }: Props) {
  const { bodies, today } = useChosenBody();
  const others = useQuery('otherBodies.list', {}).data ?? [];
  // Nothing is chosen while the missing one is being named: saving would else go on with the one before.
  const isNaming = value.bodyId === null && value.otherBodyId === null;
  const stored = value.bodyId === null ? `other:${value.otherBodyId}` : `own:${value.bodyId}`;
  const options = [
    ...bodies.map((body) => ({ value: `own:${body.id}`, label: bodyLabel(body, today) })),
    ...others.map(({ id, name }) => ({ value: `other:${id}`, label: name })),
    { value: further, label: 'Weiteres Gremium …' },
  ];
  const choose = (chosen: string) => {
    const [kind, id = ''] = chosen.split(':');
    if (kind === further) onChange({ bodyId: null, otherBodyId: null });
    if (kind === 'own') onChange({ bodyId: BodyId.parse(id), otherBodyId: null });
    if (kind === 'other') onChange({ bodyId: null, otherBodyId: OtherBodyId.parse(id) });
  };
  return (
    <>
      <SelectField
        label="Gremium"
        name="bodyId"
        isRequired
        isDisabled={isDisabled}
        options={options}
        value={isNaming ? further : stored}
        onChange={choose}
      />
      {isNaming && <FurtherBody onMade={(id) => choose(`other:${id}`)} />}
    </>
  );
}

/** A body that meets elsewhere; what else is known of it is entered in the settings. */
function FurtherBody({ onMade }: { onMade: (id: OtherBodyId) => void }) {
  const save = useCommand('otherBodies.save');
  const [name, setName] = useState('');
  const make = () =>
    save.mutate(
      {
        id: null,
        version: null,
        name,
        shortName: '',
        classification: /ausschu(?:ss|ß)/iu.test(name) ? 'committee' : 'other',
        municipality: '',
        startDate: null,
        endDate: null,
        isDissolved: false,
      },
      { onSuccess: ({ id }) => onMade(id) },
    );
  return (
    <div className="stack">
      <ErrorNotice error={save.error} />
      <TextField
        label="Name des Gremiums"
        name="furtherBody"
        description="Ein Gremium, dessen Sitzungen hier nicht geführt werden; Weiteres zu ihm steht in den Einstellungen."
        autoFocus
        value={name}
        onChange={setName}
      />
      <div>
        <Button isPending={save.isPending} isDisabled={name.trim() === ''} onPress={make}>
          Gremium anlegen
        </Button>
      </div>
    </div>
  );
}
