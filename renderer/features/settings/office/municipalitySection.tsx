import type { MunicipalitySettings } from '../../../../shared/domain/body/body.ts';
import { usualOrder } from '../../../../shared/domain/people/nameOrder.ts';
import { NameOrderFields } from './nameOrderFields.tsx';
import { call, useCommand, useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { SavedNote } from '../savedNote.tsx';
import { useKeptDraft } from '../useKeptDraft.ts';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import { useConflict } from '../../../saving/useConflict.ts';

type Draft = Omit<MunicipalitySettings, 'version'> & { version: number | null };

const nothingYet: Draft = { version: null, name: '', letterhead: '', place: '', nameOrder: usualOrder };

/** The municipality and the letterhead above each Niederschrift. */
export function MunicipalitySection() {
  return (
    <Loaded query={useQuery('municipality.get', {})}>
      {(municipality) => <MunicipalityForm start={municipality ?? nothingYet} />}
    </Loaded>
  );
}

function MunicipalityForm({ start }: { start: Draft }) {
  const { draft, isUnsaved, type, settle } = useKeptDraft('municipality', start);
  const save = useCommand('municipality.save');
  const conflict = useConflict<Draft>(draft.version, {
    read: () => call('municipality.get', {}),
    typed: draft,
    show: (shown) => settle(() => ({ ...shown, version: draft.version })),
  });
  const store = () =>
    save.mutate(
      { ...draft, version: conflict.version },
      {
        onSuccess: ({ version }) => settle((latest) => ({ ...latest, version })),
        onError: conflict.onError,
      },
    );
  const change = (part: Partial<Draft>) => {
    type({ ...draft, ...part });
    if (save.isSuccess) save.reset();
  };
  return (
    <div className="narrow">
      <Form onSubmit={store} error={conflict.errorOf(save.error)} label="Gemeinde">
        <ConflictBox conflict={conflict} />
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
        <NameOrderFields
          order={draft.nameOrder}
          onChange={(part) => change({ nameOrder: { ...draft.nameOrder, ...part } })}
        />
        <div className="row middle">
          <Button type="submit" variant="primary" isPending={save.isPending}>
            Speichern
          </Button>
          <SavedNote show={save.isSuccess} isUnsaved={isUnsaved} />
        </div>
      </Form>
    </div>
  );
}
