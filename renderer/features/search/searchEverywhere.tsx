import './search.css';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
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
import { type FoundGroup, type Hit, useFound } from './useFound.ts';

/** The way to everything that has a name or a title, from every screen. */
export function SearchEverywhere({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [path] = useLocation();
  const before = useRef(path);
  // It is over with the screen it was asked on, as when somebody goes back.
  useEffect(() => {
    if (before.current !== path) onClose();
    before.current = path;
  }, [path, onClose]);
  return (
    <Dialog title="Überall suchen" isOpen={isOpen} onClose={onClose} wide>
      <Search onDone={onClose} />
    </Dialog>
  );
}

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
  const openByEnter = useEnter({ hits, isPending, open });
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField className={fieldClass()} autoFocus>
        <FieldLabel label="Name, Titel, Nummer oder Wort" />
        {/* Which list it controls React Aria says itself. */}
        <Input {...{ role: 'combobox', 'aria-expanded': hits.length > 0 }} onKeyDownCapture={openByEnter} />
      </SearchField>
      <ErrorNotice error={error} />
      <p className="muted" role="status">
        {error === null && toldOf(groups, isPending)}
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

type Entering = { hits: readonly Hit[]; isPending: boolean; open: (hit?: Hit) => void };

/**
 * Enter opens what the arrows chose, else the first. While something is looked for the list is built anew and would not
 * hear the key: then it opens the first once that is found, unless whoever pressed it goes on typing.
 */
function useEnter({ hits, isPending, open }: Entering) {
  const [isWanted, setWanted] = useState(false);
  const openFirst = useEffectEvent(() => {
    setWanted(false);
    open();
  });
  useEffect(() => {
    if (isWanted && !isPending) openFirst();
  }, [isWanted, isPending]);
  return (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter') return setWanted(false);
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isPending) return setWanted(true);
    const chosen = document.getElementById(event.target.getAttribute('aria-activedescendant') ?? '');
    open(hits.find(({ id }) => id === chosen?.getAttribute('data-key')));
  };
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
