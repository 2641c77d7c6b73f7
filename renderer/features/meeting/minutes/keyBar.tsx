import { useEffect, useState } from 'react';

const writing = [
  ['F2', 'Beschluss'],
  ['F3', 'Abstimmung'],
  ['F4', 'kommt/geht'],
  ['F6', 'befangen'],
  ['F7', 'Antrag'],
  ['F8', 'Wahl'],
  ['F9', 'zuklappen'],
  ['/', 'Baustein'],
] as const;

const rollCall = [
  ['J', 'Ja'],
  ['N', 'Nein'],
  ['E', 'Enthaltung, und weiter zur nächsten Person'],
  ['↑ ↓', 'Person'],
  ['Entf', 'zurücknehmen'],
  ['Esc', 'fertig, zum Ergebnis'],
] as const;

const byLists = [
  ['Eingabe', 'nächste Zeile'],
  ['J', 'alle der Liste: Ja'],
  ['N', 'Nein'],
  ['E', 'Enthaltung'],
  ['F3', 'Abstimmung'],
  ['F4', 'kommt/geht'],
  ['F6', 'befangen'],
] as const;

/** Where there is room for a few: those that no button names. */
const few = [
  ['F4', 'kommt/geht'],
  ['F6', 'befangen'],
] as const;

type Keys = readonly (readonly [key: string, effect: string])[];

const nextItem: Keys = [['Alt ↓', 'nächster TOP']];

/** Keys of the part that has the focus; `data-keys` names it. */
const keysOf: Record<string, Keys> = { names: rollCall, lists: byLists };

/** At the foot: which keys do what, just there where the focus is. */
export function KeyBar({ isReadOnly, isShort }: { isReadOnly: boolean; isShort: boolean }) {
  const [part, setPart] = useState('');
  useEffect(() => {
    const look = ({ target }: FocusEvent) =>
      setPart((target instanceof Element && target.closest<HTMLElement>('[data-keys]')?.dataset.keys) || '');
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, []);
  const usual = isShort ? [...few, ...nextItem] : [...nextItem, ...writing];
  const keys = isReadOnly ? nextItem : (keysOf[part] ?? usual);
  return (
    <footer className="key-bar">
      {[...keys, ['F1', isShort ? 'Tasten' : 'alle Tasten'] as const].map(([key, effect]) => (
        <span key={key}>
          <kbd>{key}</kbd> {effect}
        </span>
      ))}
      {isReadOnly && <span>Die Niederschrift ist fertiggestellt und kann hier nur gelesen werden.</span>}
    </footer>
  );
}
