import { useState } from 'react';
import type { Clearance } from '../../../../shared/domain/document/document.ts';
import { listSourceLabels } from '../../../../shared/german/dispatch.ts';
import { call, useCommand } from '../../../api.ts';
import { bodyLabel, useChosenBody } from '../../bodies/chosenBody.tsx';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../forms/form.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { RemoveButton } from '../../../forms/removeButton.tsx';
import { EntryRows } from './entryRows.tsx';
import { type ListDraft, withSource } from './listInput.ts';
import { doubtfulIn, type Pasted, withPasted } from './pastedEntries.ts';
import { namedAddressesIn } from '../../../../shared/import/people/namedAddresses.ts';
import { readAnew, useConflict } from '../../../saving/useConflict.ts';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import type { BodyId, ListId } from '../../../../shared/domain/ids.ts';

const clearanceChoices = {
  public: 'nur Öffentliches',
  nonPublic: 'auch Nichtöffentliches',
} as const satisfies Record<Clearance, string>;

type Props = { start: ListDraft; onClose: () => void };

function useList({ start, onClose }: Props) {
  const [draft, setDraft] = useState(start);
  const [pasted, setPasted] = useState<Pasted>(null);
  const save = useCommand('lists.save');
  const conflict = useConflict<ListDraft>(start.version, {
    read: async () => (await call('lists.list', {})).find(({ id }) => id === start.id),
    typed: draft,
    show: setDraft,
  });
  const submit = () => {
    if (pasted && doubtfulIn(namedAddressesIn(pasted.text)).length > 0) {
      setPasted({ ...pasted, isAsked: true });
      return;
    }
    // What was pasted and not taken over yet was meant to be saved, too. Blank rows go, on screen too: a sentence
    // about row 3 must stand at row 3.
    const cleaned = { ...draft, entries: withPasted(draft.entries, pasted?.text ?? '') };
    setDraft(cleaned);
    setPasted(null);
    save.mutate({ ...cleaned, version: conflict.version }, { onSuccess: onClose, onError: conflict.onError });
  };
  return { draft, setDraft, pasted, setPasted, save, conflict, submit };
}

/** One distribution list: whom it takes from the memberships, who is on it by hand, and what they may read. */
export function ListForm({ start, onClose }: Props) {
  const { draft, setDraft, pasted, setPasted, save, conflict, submit } = useList({ start, onClose });
  const isPress = draft.source === 'press';
  return (
    <Form label="Verteiler" error={conflict.errorOf(save.error)} onSubmit={submit}>
      <ConflictBox conflict={conflict} />
      <TextField
        label="Name"
        name="name"
        isRequired
        autoFocus
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <WhoseField value={draft.bodyId ?? null} onChange={(bodyId) => setDraft({ ...draft, bodyId })} />
      <div className="pairs">
        <SelectField
          label="Wer darauf steht"
          name="source"
          options={optionsOf(listSourceLabels)}
          value={draft.source}
          onChange={(source) => setDraft(withSource(draft, source))}
        />
        <SelectField
          label="Was sie erhalten dürfen"
          name="clearance"
          isDisabled={isPress}
          description={
            isPress
              ? 'Die Presse erhält nur, was öffentlich ist. Das lässt sich nicht ändern.'
              : 'Öffentlichen Verteilern sendet Ratsfeder nichts Nichtöffentliches.'
          }
          options={optionsOf(clearanceChoices)}
          value={draft.clearance}
          onChange={(clearance) => setDraft({ ...draft, clearance })}
        />
      </div>
      <EntryRows
        entries={draft.entries}
        areMore={draft.source !== 'press' && draft.source !== 'own'}
        onChange={(change) => setDraft((before) => ({ ...before, entries: change(before.entries) }))}
        pasted={pasted}
        onPaste={setPasted}
      />
      <div className="row middle actions">
        {draft.id !== null && (
          <RemoveList id={draft.id} version={conflict.version} name={start.name} onRemoved={onClose} />
        )}
        <span className="spacer" />
        <Button variant="tertiary" onPress={onClose}>
          Abbrechen
        </Button>
        <Button type="submit" variant="primary" isPending={save.isPending}>
          Speichern
        </Button>
      </div>
    </Form>
  );
}

const forAll = 'all';

type WhoseProps = { value: BodyId | null; onChange: (bodyId: BodyId | null) => void };

/** Nothing to choose where there is only one body. */
function WhoseField({ value, onChange }: WhoseProps) {
  const { bodies, today } = useChosenBody();
  if (bodies.length === 1) return null;
  return (
    <SelectField
      label="Für welches Gremium"
      name="bodyId"
      options={[
        { value: forAll, label: 'Alle Gremien' },
        ...bodies.map((body) => ({ value: body.id, label: bodyLabel(body, today) })),
      ]}
      value={value ?? forAll}
      onChange={(chosen) => onChange(chosen === forAll ? null : chosen)}
    />
  );
}

type RemoveProps = { id: ListId; version: number | null; name: string; onRemoved: () => void };

function RemoveList({ id, version, name, onRemoved }: RemoveProps) {
  const remove = useCommand('lists.remove');
  return (
    <RemoveButton
      label="Löschen"
      title={`„${name}“ löschen?`}
      removal={remove}
      onConfirm={() => remove.mutate({ id, version }, { onSuccess: onRemoved, onError: readAnew })}
    >
      Was schon versandt ist, bleibt bei den Sitzungen verzeichnet.
    </RemoveButton>
  );
}
