import { useState } from 'react';
import { Link } from 'wouter';
import type { Body } from '../../../../shared/domain/body/body.ts';
import { call, useCommand } from '../../../api.ts';
import { SubmitActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import { useConflict } from '../../../saving/useConflict.ts';

type FieldProps = { value: string; onChange: (shortName: string) => void; autoFocus?: boolean };

export const ShortNameField = (props: FieldProps) => (
  <TextField
    label="Kurzname"
    name="shortName"
    description="Steht statt des Namens in Auswahl und Listen, nie in Dokumenten. Leer, wenn der Name kurz genug ist."
    {...props}
  />
);

/** The name itself stands in the rules, by the day from which it holds (R1). */
export function ShortNameForm({ body, onClose }: { body: Body; onClose: () => void }) {
  const [opened] = useState(body);
  const [shortName, setShortName] = useState(opened.shortName);
  const save = useCommand('bodies.save');
  const conflict = useConflict<Pick<Body, 'shortName'>>(opened.version, {
    read: async () => (await call('bodies.list', {})).find(({ id }) => id === opened.id),
    typed: { shortName },
    show: (stored) => setShortName(stored.shortName),
  });
  const version = conflict.version ?? opened.version;
  return (
    <Form
      label="Kurzname"
      error={conflict.errorOf(save.error)}
      onSubmit={() =>
        save.mutate({ id: opened.id, version, shortName }, { onSuccess: onClose, onError: conflict.onError })
      }
    >
      <ConflictBox conflict={conflict} />
      <ShortNameField autoFocus value={shortName} onChange={setShortName} />
      <p className="muted">
        Den Namen selbst ändern Sie unter <Link href="/einstellungen/gremium">Regelungen</Link>, ab dem Tag,
        an dem er gilt.
      </p>
      <SubmitActions label="Speichern" isPending={save.isPending} onCancel={onClose} />
    </Form>
  );
}
