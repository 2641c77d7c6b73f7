import { memo, useEffect, useRef } from 'react';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { emptyEntry, insertedAt, type ListEntry } from './listInput.ts';
import { type Pasted, withPasted } from './pastedEntries.ts';
import { namedAddressesIn } from '../../../../shared/import/people/namedAddresses.ts';
import { PasteEntries } from './pasteEntries.tsx';

type Change = (entries: readonly ListEntry[]) => ListEntry[];
type Props = {
  entries: readonly ListEntry[];
  /** Others are on the list by their membership. */
  areMore: boolean;
  onChange: (change: Change) => void;
  pasted: Pasted;
  onPaste: (pasted: Pasted) => void;
};

/** People on a list by hand, one row each. A pasted list of addresses becomes as many rows. */
export function EntryRows({ entries, areMore, onChange, ...many }: Props) {
  const rows = useRef<HTMLDivElement>(null);
  const goTo = useRef<number | null>(null);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
    if (goTo.current === null) return;
    const inputs = rows.current?.querySelectorAll<HTMLInputElement>('.entry-row .field:first-child input');
    const target = inputs?.[Math.min(goTo.current, inputs.length - 1)];
    goTo.current = null;
    (target ?? rows.current?.querySelector('button'))?.focus();
  });
  // The same for all renderings, so that typing in one row does not draw hundreds.
  const change = useRef((index: number, part: Partial<ListEntry> | null) => {
    if (part === null) goTo.current = index;
    latest.current((all) =>
      all.flatMap((entry, at) => (at === index ? (part ? [{ ...entry, ...part }] : []) : [entry])),
    );
  }).current;
  const append = () => {
    goTo.current = entries.length;
    onChange((all) => [...all, emptyEntry]);
  };
  const paste = (event: React.ClipboardEvent<HTMLDivElement>) => {
    const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
    const pasted = namedAddressesIn(event.clipboardData.getData('text/plain'));
    const [only] = pasted;
    // A name or an address alone goes into its field as usual.
    if (!row || (pasted.length < 2 && (!only?.name || !only.email))) return;
    event.preventDefault();
    const index = Number(row.getAttribute('data-row'));
    goTo.current = index + pasted.length - 1;
    onChange((all) => insertedAt(all, index, pasted));
  };
  return (
    <fieldset className="kern-fieldset">
      <legend>Eigene Einträge</legend>
      <p className="muted">
        {areMore && 'Zusätzlich zu denen, die sich aus den Mitgliedschaften ergeben. '}
        Eine kopierte Liste wie „Name &lt;Adresse&gt;; Adresse“ verteilt sich beim Einfügen auf die Zeilen.
      </p>
      <div ref={rows} className="stack">
        {entries.length > 0 && (
          <div role="presentation" className="entry-rows" onPaste={paste}>
            {entries.map((entry, index) => (
              <EntryRow key={index} index={index} entry={entry} onChange={change} />
            ))}
          </div>
        )}
        <MoreEntries {...many} entries={entries} onAppend={append} onChange={onChange} />
      </div>
    </fieldset>
  );
}

type MoreProps = Omit<Props, 'areMore'> & { onAppend: () => void };

/** One more by hand, or many at once. */
function MoreEntries({ entries, onAppend, onChange, pasted, onPaste }: MoreProps) {
  const takeOver = () => {
    onChange((all) => withPasted(all, pasted?.text ?? ''));
    onPaste(null);
  };
  return (
    <>
      {pasted && <PasteEntries entries={entries} pasted={pasted} onPaste={onPaste} onTakeOver={takeOver} />}
      <div className="row">
        <Button compact icon="add" onPress={onAppend}>
          Eintrag hinzufügen
        </Button>
        {!pasted && (
          <Button compact icon="add" onPress={() => onPaste({ text: '', isAsked: false })}>
            Viele einfügen …
          </Button>
        )}
      </div>
    </>
  );
}

type RowProps = {
  index: number;
  entry: ListEntry;
  /** null removes the row. */
  onChange: (index: number, part: Partial<ListEntry> | null) => void;
};

const EntryRow = memo(function EntryRow({ index, entry: { name, email }, onChange }: RowProps) {
  const row = `Eintrag ${index + 1}`;
  return (
    <div className="entry-row" data-row={index}>
      <TextField
        label={`Name, ${row}`}
        hideLabel
        placeholder="Name"
        name={`entries.${index}.name`}
        value={name}
        onChange={(next) => onChange(index, { name: next })}
      />
      <TextField
        label={`E-Mail-Adresse, ${row}`}
        hideLabel
        placeholder="E-Mail-Adresse"
        inputMode="email"
        name={`entries.${index}.email`}
        value={email}
        onChange={(next) => onChange(index, { email: next })}
      />
      <IconButton
        icon="delete"
        label={`Entfernen: ${name || email || row}`}
        onPress={() => onChange(index, null)}
      />
    </div>
  );
});
