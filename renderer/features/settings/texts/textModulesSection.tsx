import { useState } from 'react';
import type { TextModule } from '../../../../shared/contract/bodies.ts';
import { emptyText, plainText } from '../../../../shared/domain/richText.ts';
import { AppError } from '../../../../shared/errors.ts';
import { call, useCommand, useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/emptyState.tsx';
import { Form, sentenceOf } from '../../../forms/form.tsx';
import { type ColumnOf, ListTable } from '../../../ui/listTable.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { RemoveButton } from '../../../forms/removeButton.tsx';
import { textVariables } from '../../../../shared/german/textVariables.ts';
import { RichTextEditor } from '../../editor/richTextEditor.tsx';
import { readAnew, useConflict } from '../../../saving/useConflict.ts';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import type { TextModuleId } from '../../../../shared/domain/ids.ts';

type Draft = Omit<TextModule, 'id' | 'version'> & { id: TextModuleId | null; version: number | null };

const newModule: Draft = { id: null, version: null, code: '', title: '', text: emptyText };

/** Sentences that are needed again and again, inserted by a short code while writing. */
export function TextModulesSection() {
  const modules = useQuery('textModules.list', {});
  const [editing, setEditing] = useState<Draft | null>(null);
  const add = (
    <Button icon="add" variant="primary" onPress={() => setEditing(newModule)}>
      Textbaustein anlegen
    </Button>
  );
  return (
    <div className="stack">
      <p className="lead">
        Im Protokoll tippen Sie <kbd>/</kbd> und das Kürzel; mit <kbd>Eingabe</kbd> steht der Text im
        Protokoll.
      </p>
      <Loaded query={modules}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon="content-copy" title="Noch keine Textbausteine">
              <p>Legen Sie an, was Sie in jeder Sitzung schreiben, etwa die Eröffnung.</p>
              {add}
            </EmptyState>
          ) : (
            <>
              <div>{add}</div>
              <ListTable
                label="Textbausteine"
                rows={all}
                columns={columns}
                rowId={(row) => row.id}
                onOpen={(row) => setEditing({ ...row })}
                initialSort={{ column: 'code', direction: 'ascending' }}
              />
            </>
          )
        }
      </Loaded>
      <Dialog
        title={editing?.id === null ? 'Textbaustein anlegen' : 'Textbaustein bearbeiten'}
        isOpen={editing !== null}
        onClose={() => setEditing(null)}
        wide
      >
        {editing && <ModuleForm start={editing} onClose={() => setEditing(null)} />}
      </Dialog>
    </div>
  );
}

const columns: ColumnOf<TextModule>[] = [
  { id: 'code', label: 'Kürzel', cell: ({ code }) => <kbd>/{code}</kbd>, text: ({ code }) => code },
  { id: 'title', label: 'Bezeichnung', cell: ({ title }) => title, text: ({ title }) => title },
  {
    id: 'text',
    label: 'Text',
    cell: ({ text }) => <span className="excerpt">{plainText(text)}</span>,
    text: ({ text }) => plainText(text),
  },
];

const isTaken = (error: unknown) =>
  error instanceof AppError && error.data.code === 'DUPLICATE' && error.data.field === 'code';

function useModule(start: Draft, onClose: () => void) {
  const [draft, setDraft] = useState(start);
  const save = useCommand('textModules.save');
  const conflict = useConflict<Draft>(start.version, {
    read: async () => (await call('textModules.list', {})).find(({ id }) => id === start.id),
    typed: draft,
    show: setDraft,
  });
  const store = () =>
    save.mutate({ ...draft, version: conflict.version }, { onSuccess: onClose, onError: conflict.onError });
  return { draft, setDraft, save, conflict, store };
}

const Variables = () => (
  <p className="hint">
    In geschweiften Klammern steht, was beim Einfügen im Protokoll eingesetzt wird:{' '}
    {Object.entries(textVariables)
      .map(([name, meaning]) => `{${name}} ${meaning}`)
      .join('; ')}
    .
  </p>
);

function ModuleForm({ start, onClose }: { start: Draft; onClose: () => void }) {
  const { draft, setDraft, save, conflict, store } = useModule(start, onClose);
  const taken = isTaken(save.error);
  return (
    <Form onSubmit={store} error={taken ? null : conflict.errorOf(save.error)} label="Textbaustein">
      <ConflictBox conflict={conflict} />
      <div className="module-head">
        <TextField
          label="Kürzel"
          name="code"
          isRequired
          autoFocus
          placeholder="eroeff"
          value={draft.code}
          onChange={(code) => {
            setDraft({ ...draft, code });
            if (taken) save.reset();
          }}
          error={taken ? sentenceOf(save.error) : undefined}
        />
        <TextField
          label="Bezeichnung"
          name="title"
          isRequired
          value={draft.title}
          onChange={(title) => setDraft({ ...draft, title })}
        />
      </div>
      <div className="field">
        <span className="field-label" aria-hidden="true">
          Text
        </span>
        <RichTextEditor
          // The editor holds its own text; another version is another editor.
          key={conflict.other === 'shown' ? 'theirs' : 'mine'}
          label="Text"
          initial={draft.text}
          onChange={(text) => setDraft((before) => ({ ...before, text }))}
          names={[]}
          modules={[]}
        />
        <Variables />
      </div>
      <div className="row middle actions">
        {draft.id !== null && (
          <RemoveModule id={draft.id} version={conflict.version} title={draft.title} onRemoved={onClose} />
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

type RemoveProps = { id: TextModuleId; version: number | null; title: string; onRemoved: () => void };

function RemoveModule({ id, version, title, onRemoved }: RemoveProps) {
  const remove = useCommand('textModules.remove');
  return (
    <RemoveButton
      label="Löschen"
      title={`„${title}“ löschen?`}
      removal={remove}
      onConfirm={() => remove.mutate({ id, version }, { onSuccess: onRemoved, onError: readAnew })}
    >
      Was schon in Protokollen steht, bleibt dort stehen.
    </RemoveButton>
  );
}
