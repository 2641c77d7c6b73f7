import './dialogs.css';
import { CheckboxGroup, Label } from 'react-aria-components';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import { type AgendaEffect, isMatter } from '../../../../shared/domain/meeting/agenda.ts';
import { takesSubItems } from '../../../../shared/domain/meeting/numbering.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { FieldNotes } from '../../../ui/field.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { ItemId } from '../../../../shared/domain/ids.ts';

const effectLabels = {
  firstReading: 'als 1. Lesung behandeln',
  remove: 'von der Tagesordnung absetzen',
  move: 'an anderer Stelle behandeln',
  together: 'gemeinsam beraten',
  makeNonPublic: 'nichtöffentlich behandeln',
  add: 'in die Tagesordnung aufnehmen',
} as const satisfies Record<AgendaEffect['kind'], string>;

export function emptyEffect(kind: AgendaEffect['kind']): AgendaEffect {
  switch (kind) {
    case 'add':
      return { kind, title: '', isPublic: true, beforeItemId: null };
    case 'move':
      return { kind, itemIds: [], beforeItemId: null };
    case 'remove':
    case 'firstReading':
    case 'together':
    case 'makeNonPublic':
      return { kind, itemIds: [] };
  }
}

/** Another kind of motion keeps the chosen items. */
function changedKind(effect: AgendaEffect, kind: AgendaEffect['kind']): AgendaEffect {
  const next = emptyEffect(kind);
  return 'itemIds' in next && 'itemIds' in effect ? { ...next, itemIds: effect.itemIds } : next;
}

type Props = { effect: AgendaEffect; onChange: (effect: AgendaEffect) => void; items: readonly AgendaRow[] };

/** What a motion does to the agenda, and to which items. */
export function EffectFields({ effect, onChange, items }: Props) {
  const onAgenda = items.filter((item) => isMatter(item) && item.status !== 'removed');
  return (
    <>
      <SelectField
        label="Antrag"
        options={optionsOf(effectLabels)}
        value={effect.kind}
        onChange={(kind) => onChange(changedKind(effect, kind))}
      />
      {effect.kind === 'add' ? (
        <AddedItem effect={effect} onChange={onChange} onAgenda={onAgenda} />
      ) : (
        <ItemChoice
          items={onAgenda}
          chosen={effect.itemIds}
          onChange={(itemIds) => onChange({ ...effect, itemIds })}
        />
      )}
      {(effect.kind === 'move' || (effect.kind === 'add' && !effect.parentId)) && (
        <SelectField
          label="Behandeln vor"
          options={[
            { value: '', label: 'am Ende des Teils' },
            ...onAgenda.map((item) => ({ value: item.id, label: `${item.number} ${item.title}` })),
          ]}
          value={effect.beforeItemId ?? ''}
          onChange={(id) => onChange({ ...effect, beforeItemId: id === '' ? null : id })}
        />
      )}
    </>
  );
}

type AddedProps = {
  effect: Extract<AgendaEffect, { kind: 'add' }>;
  onChange: (effect: AgendaEffect) => void;
  onAgenda: readonly AgendaRow[];
};

/** What comes in: an item of its own in one of the parts, or a sub-item in the part of its item. */
function AddedItem({ effect, onChange, onAgenda }: AddedProps) {
  return (
    <>
      <TextField
        label="Titel des neuen Punktes"
        name="effect.title"
        value={effect.title}
        onChange={(title) => onChange({ ...effect, title })}
      />
      <SelectField
        label="Aufnehmen als"
        options={[
          { value: '', label: 'eigener Punkt' },
          ...onAgenda
            .filter((item) => takesSubItems(onAgenda, item))
            .map((item) => ({ value: item.id, label: `Unterpunkt zu ${item.number} ${item.title}` })),
        ]}
        value={effect.parentId ?? ''}
        onChange={(id) => onChange(below(effect, onAgenda.find((item) => item.id === id) ?? null))}
      />
      {!effect.parentId && (
        <Checkbox isSelected={effect.isPublic} onChange={(isPublic) => onChange({ ...effect, isPublic })}>
          öffentlich
        </Checkbox>
      )}
    </>
  );
}

const below = (effect: AddedProps['effect'], parent: AgendaRow | null): AgendaEffect =>
  parent
    ? { ...effect, parentId: parent.id, isPublic: parent.isPublic, beforeItemId: null }
    : { ...effect, parentId: null };

type ChoiceProps = {
  items: readonly AgendaRow[];
  chosen: readonly ItemId[];
  onChange: (ids: ItemId[]) => void;
};

function ItemChoice({ items, chosen, onChange }: ChoiceProps) {
  return (
    <CheckboxGroup
      name="effect.itemIds"
      value={[...chosen]}
      onChange={(ids) => onChange(ids.map((id) => ItemId.parse(id)))}
      className="field"
    >
      <Label className="field-label">Tagesordnungspunkte</Label>
      <div className="item-choice">
        {items.map((item) => (
          <Checkbox key={item.id} value={item.id}>
            {item.number} {item.title}
          </Checkbox>
        ))}
      </div>
      <FieldNotes />
    </CheckboxGroup>
  );
}
