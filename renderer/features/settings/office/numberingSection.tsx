import type { Body } from '../../../../shared/domain/body/body.ts';
import { isPattern, numberAt } from '../../../../shared/domain/paper/numbering.ts';
import { call, type Sent, useCommand, useQuery } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import { useConflict } from '../../../saving/useConflict.ts';
import { Button } from '../../../ui/button.tsx';
import { NumberField } from '../../../ui/numberField.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { SavedNote } from '../savedNote.tsx';
import { useKeptDraft } from '../useKeptDraft.ts';

type Props = { body: Body; today: string };
type Draft = Omit<Sent<'paperNumbering.save'>, 'version'> & { version: number | null };

const givenOnLabels = {
  creation: 'Sobald die Vorlage angelegt ist',
  submission: 'Wenn sie zur Beratung gegeben wird',
} as const;

/** How the numbers of a body's papers are written, and from where they go on. */
export function NumberingSection({ body, today }: Props) {
  const asked = { bodyId: body.id, date: today };
  return (
    <Loaded query={useQuery('paperNumbering.get', asked)}>
      {({ nextNumber: _next, ...stored }) => <NumberingForm start={{ ...stored, ...asked }} />}
    </Loaded>
  );
}

function NumberingForm({ start }: { start: Draft }) {
  const { bodyId, date } = start;
  const { draft, isUnsaved, type, settle } = useKeptDraft(`numbering:${bodyId}`, start);
  const save = useCommand('paperNumbering.save');
  const conflict = useConflict<Draft>(draft.version, {
    read: async () => ({ ...(await call('paperNumbering.get', { bodyId, date })), date }),
    typed: draft,
    show: (shown) => settle(() => ({ ...shown, version: draft.version })),
  });
  const store = () =>
    save.mutate(
      { ...draft, date, version: conflict.version },
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
      <Form onSubmit={store} error={conflict.errorOf(save.error)} label="Nummern der Vorlagen">
        <ConflictBox conflict={conflict} />
        <NumberingFields draft={draft} change={change} />
        <Preview draft={draft} />
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

type FieldProps = { draft: Draft; change: (part: Partial<Draft>) => void };

function NumberingFields({ draft, change }: FieldProps) {
  return (
    <>
      <TextField
        label="Muster"
        name="pattern"
        isRequired
        description="{Nr} zählt hoch, {Nr:4} mit mindestens vier Stellen. {Jahr}, {JJ} und {Wahlperiode} setzt das Programm ein; mit ihnen beginnt die Zählung neu."
        value={draft.pattern}
        onChange={(pattern) => change({ pattern })}
      />
      <SelectField
        label="Die Nummer wird vergeben"
        name="givenOn"
        options={optionsOf(givenOnLabels)}
        value={draft.givenOn}
        onChange={(givenOn) => change({ givenOn })}
      />
      <NumberField
        label="Letzte vergebene Nummer"
        name="lastNumber"
        description="Wer umsteigt, trägt hier die letzte Nummer des bisherigen Verfahrens ein. Unter die höchste Nummer, die eine Vorlage hier hat, geht es nicht."
        value={draft.lastNumber}
        onChange={(lastNumber) => change({ lastNumber: lastNumber ?? 0 })}
      />
    </>
  );
}

/** What the next paper will be called; the term stands for its years. */
function Preview({ draft: { pattern, date, lastNumber } }: { draft: Draft }) {
  if (!isPattern(pattern)) return null;
  const context = { date, term: `${date.slice(0, 4)}-${Number(date.slice(0, 4)) + 5}` };
  return (
    <p className="muted">
      Die nächste heißt zum Beispiel <strong>{numberAt(pattern, context, lastNumber + 1)}</strong>.
    </p>
  );
}
