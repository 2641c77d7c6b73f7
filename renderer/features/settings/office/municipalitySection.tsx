import { useState } from 'react';
import type { Municipality } from '../../../../shared/domain/body/body.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { SavedNote } from '../savedNote.tsx';

const nothingYet: Municipality = { name: '', letterhead: '', place: '' };

/** The municipality and the letterhead above each Niederschrift. */
export function MunicipalitySection() {
  return (
    <Loaded query={useQuery('municipality.get', {})}>
      {(municipality) => <MunicipalityForm start={municipality ?? nothingYet} />}
    </Loaded>
  );
}

function MunicipalityForm({ start }: { start: Municipality }) {
  const [draft, setDraft] = useState(start);
  const save = useCommand('municipality.save');
  const change = (part: Partial<Municipality>) => {
    setDraft({ ...draft, ...part });
    if (save.isSuccess) save.reset();
  };
  return (
    <div className="narrow">
      <Form onSubmit={() => save.mutate(draft)} error={save.error} label="Gemeinde">
        <TextField
          label="Name der Gemeinde"
          name="name"
          isRequired
          value={draft.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          label="Ort"
          name="place"
          description="Wo das Gremium gewöhnlich tagt."
          value={draft.place}
          onChange={(place) => change({ place })}
        />
        <TextField
          label="Briefkopf"
          name="letterhead"
          rows={5}
          description="Steht oben auf der ersten Seite, Zeile für Zeile wie hier."
          value={draft.letterhead}
          onChange={(letterhead) => change({ letterhead })}
        />
        <div className="row middle">
          <Button type="submit" variant="primary" isPending={save.isPending}>
            Speichern
          </Button>
          <SavedNote show={save.isSuccess} />
        </div>
      </Form>
    </div>
  );
}
