import { useState } from 'react';
import { addDays } from '../../../../../shared/domain/day/day.ts';
import type { Membership } from '../../../../../shared/domain/people/person.ts';
import { germanDate } from '../../../../../shared/german/format.ts';
import { roleLabels } from '../../../../../shared/german/labels.ts';
import { useCommand } from '../../../../api.ts';
import { Form } from '../../../../forms/form.tsx';
import { DateField } from '../../../../ui/dateField.tsx';
import { SubmitActions } from '../../../../ui/dialog.tsx';
import { optionsOf, SelectField } from '../../../../ui/selectField.tsx';

type Props = { former: Membership; role: Membership['role']; day: string; onClose: () => void };

/** Another function of somebody who is in the body already: says what becomes of the one they have. */
export function FunctionForm({ former, role: proposed, day, onClose }: Props) {
  const [role, setRole] = useState(proposed);
  const [from, setFrom] = useState<string | null>(day);
  const change = useCommand('memberships.changeFunction');
  const order = { id: former.id, version: former.version, role, from: from ?? '' };
  return (
    <Form
      label="Funktion ändern"
      error={change.error}
      onSubmit={() => change.mutate(order, { onSuccess: onClose })}
    >
      <p className="lead">{`Bisher: ${roleLabels[former.role]} seit dem ${germanDate(former.startDate)}. ${endOf(former, from)}`}</p>
      <SelectField
        label="Neue Funktion im Gremium"
        name="role"
        options={optionsOf(roleLabels)}
        value={role}
        onChange={setRole}
      />
      <DateField label="Ab" name="from" isRequired value={from} onChange={setFrom} />
      <SubmitActions label="Funktion ändern" isPending={change.isPending} onCancel={onClose} />
    </Form>
  );
}

function endOf({ startDate }: Membership, from: string | null): string {
  if (from === null) return '';
  if (from <= startDate) return 'Die neue Funktion gilt von Anfang an.';
  return `Das endet am ${germanDate(addDays(from, -1))}; frühere Niederschriften bleiben, wie sie sind.`;
}
