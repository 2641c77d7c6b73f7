import { useState } from 'react';
import type { Body, LegislativeTerm } from '../../../../shared/domain/body/body.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { lawNote } from '../../../../shared/german/law.ts';
import { call, type Sent, useCommand, useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/dateField.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/emptyState.tsx';
import { Form } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { Badge } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { RemoveButton } from '../../../forms/removeButton.tsx';
import { useKeptFocus } from '../../../ui/useKeptFocus.ts';
import { readAnew, useConflict } from '../../../saving/useConflict.ts';
import { ConflictBox } from '../../../saving/conflictBox.tsx';

type Draft = Sent<'terms.save'>;

/** Terms: meetings are counted within them. */
export function TermsSection({ body, today }: { body: Body; today: string }) {
  const terms = useQuery('terms.list', { bodyId: body.id });
  const [editing, setEditing] = useState<Draft | null>(null);
  const section = useKeptFocus<HTMLDivElement>(terms.data?.length ?? 0);
  const add = () =>
    setEditing({ id: null, version: null, bodyId: body.id, name: '', startDate: '', endDate: '' });
  return (
    <div className="stack" ref={section} tabIndex={-1}>
      <p className="lead">
        Die Sitzungen werden innerhalb einer Wahlperiode gezählt. Mitgliedschaften enden nicht von selbst mit
        ihr: Die Mitglieder bleiben im Amt, bis das neu gewählte Gremium zusammentritt.
      </p>
      <p className="muted">{lawNote('R3')}</p>
      <Loaded query={terms}>
        {(all) => (
          <>
            {all.length === 0 ? (
              <EmptyState icon="calendar-today" title="Noch keine Wahlperiode">
                <p>Ohne Wahlperiode werden die Sitzungen fortlaufend gezählt.</p>
              </EmptyState>
            ) : (
              <ul className="lines">
                {all
                  .toSorted((a, b) => b.startDate.localeCompare(a.startDate))
                  .map((term) => (
                    <TermLine
                      key={term.id}
                      term={term}
                      isCurrent={term.startDate <= today && today <= term.endDate}
                      onEdit={() => setEditing({ ...term })}
                    />
                  ))}
              </ul>
            )}
            <div>
              <Button icon="add" onPress={add}>
                Wahlperiode anlegen
              </Button>
            </div>
          </>
        )}
      </Loaded>
      <Dialog
        title={editing?.id === null ? 'Wahlperiode anlegen' : 'Wahlperiode bearbeiten'}
        isOpen={editing !== null}
        onClose={() => setEditing(null)}
      >
        {editing && <TermForm start={editing} onClose={() => setEditing(null)} />}
      </Dialog>
    </div>
  );
}

type LineProps = { term: LegislativeTerm; isCurrent: boolean; onEdit: () => void };

function TermLine({ term, isCurrent, onEdit }: LineProps) {
  const remove = useCommand('terms.remove');
  return (
    <li>
      <div className="grow">
        <strong>{term.name}</strong> {isCurrent && <Badge kind="success">laufend</Badge>}
        <div className="muted">
          {germanDate(term.startDate)} bis {germanDate(term.endDate)}
        </div>
      </div>
      <Button compact icon="edit" aria-label={`Bearbeiten: ${term.name}`} onPress={onEdit}>
        Bearbeiten
      </Button>
      <RemoveButton
        look="icon"
        label="Löschen"
        name={`Löschen: ${term.name}`}
        title={`„${term.name}“ löschen?`}
        removal={remove}
        onConfirm={(close) =>
          remove.mutate({ id: term.id, version: term.version }, { onSuccess: close, onError: readAnew })
        }
      >
        Das geht nur, solange in dieser Wahlperiode keine Sitzung liegt.
      </RemoveButton>
    </li>
  );
}

function TermForm({ start, onClose }: { start: Draft; onClose: () => void }) {
  const [draft, setDraft] = useState(start);
  const save = useCommand('terms.save');
  const conflict = useConflict<Draft>(start.version, {
    read: async () => {
      const terms = await call('terms.list', { bodyId: start.bodyId });
      return terms.find(({ id }) => id === start.id);
    },
    typed: draft,
    show: setDraft,
  });
  const store = () =>
    save.mutate({ ...draft, version: conflict.version }, { onSuccess: onClose, onError: conflict.onError });
  return (
    <Form onSubmit={store} error={conflict.errorOf(save.error)} label="Wahlperiode">
      <ConflictBox conflict={conflict} />
      <TextField
        label="Bezeichnung"
        name="name"
        isRequired
        autoFocus
        placeholder="2025–2030"
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <div className="pairs">
        <DateField
          label="Beginn"
          name="startDate"
          isRequired
          value={draft.startDate || null}
          onChange={(day) => setDraft({ ...draft, startDate: day ?? '' })}
        />
        <DateField
          label="Ende"
          name="endDate"
          isRequired
          value={draft.endDate || null}
          onChange={(day) => setDraft({ ...draft, endDate: day ?? '' })}
        />
      </div>
      <SubmitActions label="Speichern" isPending={save.isPending} onCancel={onClose} />
    </Form>
  );
}
