import { useState } from 'react';
import type { Organization } from '../../../shared/domain/people/person.ts';
import { counted } from '../../../shared/german/format.ts';
import { organizationKindLabels } from '../../../shared/german/labels.ts';
import { call, type Sent, useCommand } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions, SubmitActions } from '../../ui/dialog.tsx';
import { Form } from '../../forms/form.tsx';
import { optionsOf, SelectField } from '../../ui/selectField.tsx';
import { TextField } from '../../ui/textField.tsx';
import { RemoveButton } from '../../forms/removeButton.tsx';
import type { PersonWithMemberships } from './personRows.ts';
import { useInlineForm } from './useInlineForm.ts';
import { readAnew, useConflict } from '../../saving/useConflict.ts';
import { ConflictBox } from '../../saving/conflictBox.tsx';

type Props = {
  isOpen: boolean;
  organizations: readonly Organization[];
  people: readonly PersonWithMemberships[];
  onClose: () => void;
};
type Draft = Sent<'organizations.save'>;

const newOrganization: Draft = { id: null, version: null, name: '', shortName: '', kind: 'list' };

/** Elected lists, factions of the council and departments that people belong to. */
export function OrganizationsDialog({ isOpen, organizations, people, onClose }: Props) {
  const { editing, section, edit, close, isBack } = useInlineForm<Draft, HTMLDivElement>(
    organizations.length,
  );
  const leave = () => {
    edit(null);
    onClose();
  };
  return (
    <Dialog title="Listen und Fraktionen" isOpen={isOpen} onClose={leave}>
      <div ref={section} tabIndex={-1} className="memberships stack">
        {organizations.length === 0 && editing === null && (
          <p className="muted">Noch keine. Legen Sie an, wofür die Mitglieder gewählt oder entsandt sind.</p>
        )}
        <ul>
          {organizations.map((organization) => (
            <li key={organization.id}>
              {editing?.id === organization.id ? (
                <OrganizationForm start={editing} onClose={close} />
              ) : (
                <OrganizationLine
                  organization={organization}
                  size={people.filter(({ organizationId }) => organizationId === organization.id).length}
                  isBack={isBack(organization.id)}
                  onEdit={() => edit({ ...organization })}
                />
              )}
            </li>
          ))}
        </ul>
        {editing !== null && editing.id === null ? (
          <OrganizationForm start={editing} onClose={close} />
        ) : (
          <div>
            <Button compact icon="add" autoFocus={isBack(null)} onPress={() => edit(newOrganization)}>
              Liste oder Fraktion hinzufügen
            </Button>
          </div>
        )}
      </div>
      {/* Beside an open form it would be pressed to save it, and lose what was typed. */}
      {editing === null && (
        <DialogActions>
          <Button onPress={leave}>Schließen</Button>
        </DialogActions>
      )}
    </Dialog>
  );
}

function OrganizationForm({ start, onClose }: { start: Draft; onClose: () => void }) {
  const [draft, setDraft] = useState(start);
  const save = useCommand('organizations.save');
  const conflict = useConflict<Draft>(start.version, {
    read: async () => (await call('organizations.list', {})).find(({ id }) => id === start.id),
    typed: draft,
    show: setDraft,
  });
  const store = () =>
    save.mutate({ ...draft, version: conflict.version }, { onSuccess: onClose, onError: conflict.onError });
  return (
    <div className="membership-form">
      <Form onSubmit={store} error={conflict.errorOf(save.error)} label="Liste oder Fraktion">
        <ConflictBox conflict={conflict} />
        <TextField
          label="Name"
          name="name"
          isRequired
          autoFocus
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
        />
        <div className="membership-fields">
          <TextField
            label="Kurzname"
            name="shortName"
            value={draft.shortName}
            onChange={(shortName) => setDraft({ ...draft, shortName })}
          />
          <SelectField
            label="Art"
            name="kind"
            options={optionsOf(organizationKindLabels)}
            value={draft.kind}
            onChange={(kind) => setDraft({ ...draft, kind })}
          />
        </div>
        <SubmitActions label="Speichern" isPending={save.isPending} onCancel={onClose} />
      </Form>
    </div>
  );
}

type LineProps = { organization: Organization; size: number; isBack: boolean; onEdit: () => void };

function OrganizationLine({ organization, size, isBack, onEdit }: LineProps) {
  const remove = useCommand('organizations.remove');
  const { id, version, name, shortName, kind } = organization;
  return (
    <div className="membership-line">
      <div>
        <strong>{name}</strong>{' '}
        <span className="muted">
          {[shortName, organizationKindLabels[kind], counted(size, 'Person', 'Personen')]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <Button compact icon="edit" aria-label={`Bearbeiten: ${name}`} autoFocus={isBack} onPress={onEdit}>
        Bearbeiten
      </Button>
      <RemoveButton
        look="icon"
        label="Löschen"
        name={`Löschen: ${name}`}
        title={`„${name}“ löschen?`}
        removal={remove}
        onConfirm={(close) => remove.mutate({ id, version }, { onSuccess: close, onError: readAnew })}
      >
        Das geht nur, solange niemand dazugehört.
      </RemoveButton>
    </div>
  );
}
