import './search.css';
import { useState } from 'react';
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components';
import { useLocation } from 'wouter';
import { ErrorNotice } from '../../forms/form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { fieldClass, FieldLabel } from '../../ui/field.tsx';
import { type FoundGroup, useFound } from './useFound.ts';

/** The way to everything that has a name or a title, from every screen. */
export const SearchEverywhere = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => (
  <Dialog title="Überall suchen" isOpen={isOpen} onClose={onClose} wide>
    <Search onDone={onClose} />
  </Dialog>
);

/** The arrows walk through what was found while the letters go on into the field; Enter goes there, or to the first. */
function Search({ onDone }: { onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const [, navigate] = useLocation();
  const { groups, isPending, error } = useFound(typed);
  const hits = groups?.flatMap((group) => group.hits) ?? [];
  const open = (hit = hits[0]) => {
    if (!hit) return;
    onDone();
    navigate(hit.path);
  };
  // While more is found the list is built anew, and would not hear the key: who presses it then means what stands there.
  const openByEnter = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || hits.length === 0) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    const chosen = document.querySelector(
      `#${CSS.escape(event.target.getAttribute('aria-activedescendant') ?? 'none')}`,
    );
    open(hits.find(({ id }) => id === chosen?.getAttribute('data-key')));
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField className={fieldClass()} autoFocus>
        <FieldLabel label="Name, Titel, Nummer oder Wort" />
        {/* Which list it controls React Aria says itself. */}
        <Input {...{ role: 'combobox', 'aria-expanded': hits.length > 0 }} onKeyDownCapture={openByEnter} />
      </SearchField>
      <ErrorNotice error={error} />
      <p className="muted" role="status">
        {toldOf(groups, isPending)}
      </p>
      <ListBox
        className="search-hits"
        aria-label="Gefunden"
        onAction={(key) => open(hits.find(({ id }) => id === key))}
        items={groups ?? []}
      >
        {(group) => <Group {...group} />}
      </ListBox>
    </Autocomplete>
  );
}

const Group = ({ id: title, hits, hasMore }: FoundGroup) => (
  <ListBoxSection id={title}>
    <Header>{hasMore ? `${title} (die ersten ${hits.length})` : title}</Header>
    <Collection items={hits}>
      {({ id, label, note }) => (
        <ListBoxItem id={id} textValue={label}>
          <span>{label}</span>
          {note !== '' && <span className="muted">{note}</span>}
        </ListBoxItem>
      )}
    </Collection>
  </ListBoxSection>
);

function toldOf(groups: readonly FoundGroup[] | null, isPending: boolean): string {
  if (isPending) return 'Wird gesucht …';
  if (groups === null)
    return 'Gesucht wird in Personen, Sitzungen, Tagesordnungspunkten und Vorlagen aller Gremien.';
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  if (count === 0)
    return 'Nichts gefunden. Versuchen Sie es mit weniger Wörtern oder dem Anfang eines Wortes.';
  return count === 1 ? '1 Treffer' : `${count} Treffer`;
}
