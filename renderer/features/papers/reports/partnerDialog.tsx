import { useState } from 'react';
import type { Partner, PartnerFields } from '../../../../shared/domain/paper/report.ts';
import { call, useCommand } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { RemoveButton } from '../../../forms/removeButton.tsx';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import { readAnew, useConflict } from '../../../saving/useConflict.ts';
import { DateField } from '../../../ui/dateField.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { useChosenBody } from '../../bodies/chosenBody.tsx';

type Props = { partner: Partner | null; isOpen: boolean; onClose: () => void; onRemoved?: () => void };

/** Who reports since when, what was agreed, and whom the office writes to. */
export function PartnerDialog(props: Props) {
  return (
    <Dialog
      title={props.partner ? 'Angaben zur Stelle' : 'Stelle anlegen'}
      isOpen={props.isOpen}
      onClose={props.onClose}
      wide
    >
      <PartnerForm {...props} />
    </Dialog>
  );
}

const blank: PartnerFields = {
  name: '',
  joinedOn: null,
  activeUntil: null,
  measures: '',
  contact: '',
  email: '',
};

const fieldsOf = ({ name, joinedOn, activeUntil, measures, contact, email }: PartnerFields) => ({
  name,
  joinedOn,
  activeUntil,
  measures,
  contact,
  email,
});

function PartnerForm({ partner, onClose, onRemoved = onClose }: Props) {
  const { body } = useChosenBody();
  const save = useCommand('partners.save');
  const [opened] = useState(partner);
  const [value, setValue] = useState(() => fieldsOf(opened ?? blank));
  const bodyId = opened?.bodyId ?? body.id;
  const conflict = useConflict<PartnerFields>(opened?.version, {
    read: async () => (await call('partners.list', { bodyId })).find(({ id }) => id === opened?.id),
    typed: value,
    show: (other) => setValue(fieldsOf(other)),
  });
  const submit = () =>
    save.mutate(
      { ...value, id: opened?.id ?? null, version: conflict.version, bodyId },
      { onSuccess: onClose, onError: conflict.onError },
    );
  return (
    <Form error={conflict.errorOf(save.error)} onSubmit={submit} label="Stelle">
      <ConflictBox conflict={conflict} />
      <Fields value={value} change={(part) => setValue({ ...value, ...part })} />
      {opened && <RemovePartner partner={opened} onRemoved={onRemoved} />}
      <SubmitActions label="Speichern" isPending={save.isPending} onCancel={onClose} />
    </Form>
  );
}

type FieldProps = { value: PartnerFields; change: (part: Partial<PartnerFields>) => void };

function Fields({ value, change }: FieldProps) {
  return (
    <>
      <TextField
        label="Name"
        name="name"
        isRequired
        autoFocus
        value={value.name}
        onChange={(name) => change({ name })}
      />
      <div className="pairs">
        <DateField
          label="Beitritt"
          name="joinedOn"
          description="Nach diesem Tag ordnet der Sammelbericht die Stellen."
          value={value.joinedOn}
          onChange={(joinedOn) => change({ joinedOn })}
        />
        <DateField
          label="dabei bis"
          name="activeUntil"
          description="Danach wird kein Bericht mehr erwartet."
          value={value.activeUntil}
          onChange={(activeUntil) => change({ activeUntil })}
        />
        <TextField
          label="Kontakt"
          name="contact"
          description="Zum Beispiel „Frau Adler“; so beginnt die Erinnerung."
          value={value.contact}
          onChange={(contact) => change({ contact })}
        />
        <TextField
          label="E-Mail"
          name="email"
          type="email"
          value={value.email}
          onChange={(email) => change({ email })}
        />
      </div>
      <TextField
        label="Vereinbarte Maßnahmen"
        name="measures"
        rows={4}
        value={value.measures}
        onChange={(measures) => change({ measures })}
      />
    </>
  );
}

function RemovePartner({ partner, onRemoved }: { partner: Partner; onRemoved: () => void }) {
  const removal = useCommand('partners.remove');
  const { id, version, name } = partner;
  return (
    <RemoveButton
      label="Stelle löschen"
      title="Stelle löschen?"
      removal={removal}
      onConfirm={() => removal.mutate({ id, version }, { onSuccess: onRemoved, onError: readAnew })}
    >
      „{name}“ wird mit allem gelöscht, was von ihr noch erwartet wird. Das lässt sich nicht rückgängig
      machen.
    </RemoveButton>
  );
}
