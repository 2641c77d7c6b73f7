import './findBar.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ItemId } from '../../../../shared/domain/ids.ts';
import { counted } from '../../../../shared/german/format.ts';
import { type Hit, hitsIn, type Part, searchedLines } from '../../../../shared/search/inMinutes.ts';
import { useLocation } from 'wouter';
import { useQuery } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { useKeys } from '../../../ui/useKeys.ts';
import { itemName } from '../attendance/attendanceScope.ts';
import { goOnInText } from './entryOffer.tsx';
import { showHit } from './showHit.ts';
import { useMinutesScope } from './minutesScope.ts';
import { useReplacing } from './useReplacing.ts';

const partLabels: Record<Part, string> = {
  text: 'Text',
  wording: 'Beschlusstext',
  printedResult: 'Wortlaut',
  resultNote: 'Satz nach dem Ergebnis',
};

type Props = {
  /** How often it was asked for: each time the keyboard comes to the field. */
  asked: number;
  onOpenItem: (id: ItemId) => void;
  /** What shows the texts begins anew with them. */
  onReplaced: () => void;
  onClose: () => void;
};

/** The search of the Protokoll, closed until somebody asks for it; `replaced`: how often other words were put. */
export function useFindBar(hrefOf: (id: ItemId) => string) {
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState(0);
  const [replaced, setReplaced] = useState(0);
  const close = () => {
    setAsked(0);
    goOnInText();
  };
  const bar = asked > 0 && (
    <FindBar
      asked={asked}
      onOpenItem={(id) => navigate(hrefOf(id))}
      onReplaced={() => setReplaced((times) => times + 1)}
      onClose={close}
    />
  );
  useKeys({ 'Ctrl+f': () => setAsked(asked + 1) });
  return { bar, replaced };
}

/** Finds words in all texts of a meeting, leads there, and puts others in their place while the minutes are open. */
function FindBar({ asked, onOpenItem, onReplaced, onClose }: Props) {
  const { meeting, items, isReadOnly } = useMinutesScope();
  const [typed, setTyped] = useState('');
  const [put, setPut] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { data } = useQuery('minutes.texts', { meetingId: meeting.id });
  const replacing = useReplacing({ find: typed, put }, () => {
    onReplaced();
    // The button that was pressed may have nothing left to do; from the field Esc closes the bar.
    field.current?.focus();
  });
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  const lines = useMemo(() => {
    const byItem = new Map((data ?? []).map((one) => [one.itemId, one]));
    return searchedLines(items.flatMap(({ id }) => byItem.get(id) ?? []));
  }, [data, items]);
  const hits = hitsIn(lines, typed);
  const exact = hits.reduce((sum, hit) => sum + hit.exact, 0);
  const open = (hit: Hit) => {
    onOpenItem(hit.itemId);
    void showHit(hit);
  };
  return (
    <section
      className="find-bar"
      aria-label="In der Niederschrift suchen"
      data-region
      onKeyDownCapture={({ key, target, currentTarget }) => {
        // The question before replacing is a dialog of its own.
        if (key === 'Escape' && target instanceof Node && currentTarget.contains(target)) onClose();
      }}
    >
      <SearchForm typed={typed} onTyped={setTyped} field={field} hits={hits} onOpen={open} onClose={onClose}>
        {!isReadOnly && <TextField label="Ersetzen durch" value={put} onChange={setPut} className="grow" />}
        {!isReadOnly && <ReplaceAll exact={exact} typed={typed} put={put} replacing={replacing} />}
      </SearchForm>
      <p role="status" className="muted">
        {typed.trim() !== '' && (hits.length === 0 ? 'Nichts gefunden.' : foundWords(hits.length, exact))}
        {replacing.done !== null && ` ${counted(replacing.done, 'Stelle', 'Stellen')} ersetzt. `}
        {replacing.takeBack && (
          <Button compact variant="tertiary" onPress={replacing.takeBack}>
            Ersetzen rückgängig machen
          </Button>
        )}
      </p>
      <ErrorNotice error={replacing.error} />
      <Hits hits={hits} onOpen={open} onReplace={isReadOnly ? null : replacing.replace} />
    </section>
  );
}

type FormProps = {
  typed: string;
  onTyped: (words: string) => void;
  field: React.Ref<HTMLInputElement>;
  hits: readonly Hit[];
  onOpen: (hit: Hit) => void;
  onClose: () => void;
  children: React.ReactNode;
};

/** What is looked for; each Enter leads to the next line that says it. */
function SearchForm({ typed, onTyped, field, hits, onOpen, onClose, children }: FormProps) {
  const [at, setAt] = useState(0);
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        const hit = hits[at] ?? hits[0];
        if (!hit) return;
        onOpen(hit);
        setAt(hits.indexOf(hit) + 1);
      }}
    >
      <TextField
        label="Suchen"
        value={typed}
        onChange={(words) => {
          onTyped(words);
          setAt(0);
        }}
        inputRef={field}
        className="grow"
      />
      <Button type="submit" isDisabled={hits.length === 0}>
        Nächster Treffer
      </Button>
      {children}
      <IconButton icon="close" label="Suche schließen" onPress={onClose} />
    </form>
  );
}

type HitsProps = {
  hits: readonly Hit[];
  onOpen: (hit: Hit) => void;
  /** Null where the minutes are only read. */
  onReplace: ((hit: Hit) => void) | null;
};

function Hits({ hits, onOpen, onReplace }: HitsProps) {
  const { items } = useMinutesScope();
  return (
    <ul className="find-hits">
      {hits.slice(0, mostShown).map((hit) => (
        <li key={[hit.itemId, hit.part, hit.resolutionId, hit.line].join()}>
          <button type="button" className="find-hit" onClick={() => onOpen(hit)}>
            <strong>
              {itemName(items, hit.itemId)}, {partLabels[hit.part]}:
            </strong>{' '}
            {hit.words}
          </button>
          {onReplace && hit.exact > 0 && (
            <Button
              compact
              aria-label={`Ersetzen: ${itemName(items, hit.itemId)}, ${hit.words}`}
              onPress={() => onReplace(hit)}
            >
              Ersetzen
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

const mostShown = 100;

const foundWords = (lines: number, exact: number): string =>
  `In ${counted(lines, 'Zeile', 'Zeilen')} gefunden, ${counted(exact, 'Stelle', 'Stellen')} genau so geschrieben.`;

type AllProps = { exact: number; typed: string; put: string; replacing: ReturnType<typeof useReplacing> };

function ReplaceAll({ exact, typed, put, replacing }: AllProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button isDisabled={exact === 0} onPress={() => setAsked(true)}>
        Überall ersetzen …
      </Button>
      <ConfirmDialog
        title="Überall ersetzen?"
        confirmLabel="Überall ersetzen"
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        onConfirm={() => {
          setAsked(false);
          replacing.replace();
        }}
      >
        „{typed}“ steht an {counted(exact, 'Stelle', 'Stellen')} dieser Niederschrift, auch in Beschlüssen und
        gedruckten Ergebnissen. Danach steht dort {put === '' ? 'nichts mehr' : `„${put}“`}.
      </ConfirmDialog>
    </>
  );
}
