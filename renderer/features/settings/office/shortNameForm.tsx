import { useState } from 'react';
import { Link } from 'wouter';
import type { Body } from '../../../../shared/domain/body/body.ts';
import { call, useCommand } from '../../../api.ts';
import { SubmitActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/textField.tsx';
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
  const { other, version, onError } = useConflict(opened, async () =>
    (await call('bodies.list', {})).find(({ id }) => id === opened.id),
  );
  return (
    <Form
      label="Kurzname"
      error={save.error}
      onSubmit={() => save.mutate({ id: opened.id, version, shortName }, { onSuccess: onClose, onError })}
    >
      {other && <Notice>Im anderen Fenster: {other.shortName || 'kein Kurzname'}</Notice>}
      <ShortNameField autoFocus value={shortName} onChange={setShortName} />
      <p className="muted">
        Den Namen selbst ändern Sie unter <Link href="/einstellungen/gremium">Regelungen</Link>, ab dem Tag,
        an dem er gilt.
      </p>
      <SubmitActions label="Speichern" isPending={save.isPending} onCancel={onClose} />
    </Form>
  );
}
