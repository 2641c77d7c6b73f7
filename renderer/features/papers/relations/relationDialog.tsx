import { useDeferredValue, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { FoundPaper, PaperView } from '../../../../shared/contract/papers.ts';
import { type RelationKind, RelationKind as kinds } from '../../../../shared/domain/paper/relation.ts';
import { namedPaper, relationLabel } from '../../../../shared/german/paperRelations.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { ErrorNotice, Form } from '../../../forms/form.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { mayBeWritten } from '../mayBeWritten.ts';

type Props = { paper: PaperView; isOpen: boolean; onClose: () => void };

/** Says what this paper is to another one, which is found by its number or its words. */
export const RelationDialog = ({ paper, isOpen, onClose }: Props) => (
  <Dialog title="Bezug hinzufügen" isOpen={isOpen} onClose={onClose}>
    <RelationForm paper={paper} onClose={onClose} />
  </Dialog>
);

type Said = { kind: RelationKind; isForward: boolean };

/** What this paper says of another one, then what another one says of it. */
const said = [true, false].flatMap((isForward) => kinds.options.map((kind): Said => ({ kind, isForward })));

/** A paper that stays as it is says nothing new; others may still say something of it. */
const kindOptions = (paper: PaperView) =>
  said.flatMap((one, index) =>
    one.isForward && !mayBeWritten(paper) ? [] : [{ value: String(index), label: relationLabel(one) }],
  );

function RelationForm({ paper, onClose }: Omit<Props, 'isOpen'>) {
  const add = useCommand('paperRelations.add');
  const usual = {
    kind: paper.type === 'answer' ? 'answers' : 'refersTo',
    isForward: mayBeWritten(paper),
  } as const;
  const [chosen, setChosen] = useState(
    String(said.findIndex(({ kind, isForward }) => kind === usual.kind && isForward === usual.isForward)),
  );
  const [otherId, setOtherId] = useState<string | null>(null);
  const [isPrinted, setPrinted] = useState(true);
  const submit = () => {
    if (otherId === null) return;
    const { kind, isForward } = said[Number(chosen)] ?? usual;
    const sides = isForward ? { paperId: paper.id, otherId } : { paperId: otherId, otherId: paper.id };
    add.mutate({ ...sides, kind, isPrinted }, { onSuccess: onClose, onError: readAnew });
  };
  return (
    <Form error={add.error} onSubmit={submit} label="Bezug hinzufügen">
      <SelectField
        label="Diese Vorlage"
        name="kind"
        options={kindOptions(paper)}
        value={chosen}
        onChange={setChosen}
      />
      <OtherPaper paper={paper} value={otherId} onChange={setOtherId} />
      <Checkbox isSelected={isPrinted} onChange={setPrinted}>
        In den Dokumenten beider Vorlagen nennen
      </Checkbox>
      <p className="muted">
        In einem öffentlichen Dokument steht nur, was öffentlich und nicht mehr in Vorbereitung ist.
      </p>
      <SubmitActions
        label="Hinzufügen"
        isPending={add.isPending}
        isIncomplete={otherId === null}
        onCancel={onClose}
      />
    </Form>
  );
}

type OtherProps = { paper: PaperView; value: string | null; onChange: (id: string | null) => void };

/** As many as are shown at once; more words find fewer. */
const mostShown = 8;

function OtherPaper({ paper, value, onChange }: OtherProps) {
  const [search, setSearch] = useState('');
  const asked = useQuery('papers.list', { search: useDeferredValue(search), limit: mostShown + 1 });
  // What was found stands until the next is: a click that is under way must not lose its aim.
  const [shown, setShown] = useState(asked.data);
  if (asked.data && asked.data !== shown) setShown(asked.data);
  const found = (shown?.rows ?? []).filter(({ id }) => id !== paper.id).slice(0, mostShown);
  return (
    <>
      <TextField
        label="Vorlage suchen"
        description="Nummer, Wörter, Tag oder Jahr"
        value={search}
        onChange={(typed) => {
          setSearch(typed);
          onChange(null);
        }}
        autoFocus
      />
      <ErrorNotice error={asked.error} />
      {found.length === 0 && shown !== undefined ? (
        <p className="muted">Keine andere Vorlage passt dazu.</p>
      ) : (
        <FoundPapers found={found} value={value} onChange={onChange} />
      )}
    </>
  );
}

type FoundProps = { found: readonly FoundPaper[]; value: string | null; onChange: (id: string) => void };

const FoundPapers = ({ found, value, onChange }: FoundProps) => (
  <RadioGroup aria-label="Gefundene Vorlagen" className="found-papers" value={value} onChange={onChange}>
    {found.map((row) => (
      <Radio key={row.id} value={row.id} className="found-paper">
        {namedPaper(row)}
      </Radio>
    ))}
  </RadioGroup>
);
