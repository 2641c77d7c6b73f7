import { useState } from 'react';
import type { ReportView } from '../../../../shared/contract/reports.ts';
import { call, useCommand } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import { useConflict } from '../../../saving/useConflict.ts';
import { DateField } from '../../../ui/dateField.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';

type Props = { report: ReportView; isOpen: boolean; onClose: () => void };

/** The day on which a report really came, where that is not the day it was noted. */
export function ArrivalDialog(props: Props) {
  return (
    <Dialog title="Eingang des Berichts" isOpen={props.isOpen} onClose={props.onClose}>
      <ArrivalForm {...props} />
    </Dialog>
  );
}

function ArrivalForm({ report, onClose }: Props) {
  const save = useCommand('partnerReports.setState');
  const [receivedOn, setReceivedOn] = useState(report.receivedOn);
  const conflict = useConflict(report.version, {
    read: () => call('partnerReports.get', { id: report.id }),
    typed: { receivedOn },
    show: (other) => setReceivedOn(other.receivedOn),
  });
  const submit = () =>
    save.mutate(
      { id: report.id, version: conflict.version, state: 'received', receivedOn: receivedOn ?? '' },
      { onSuccess: onClose, onError: conflict.onError },
    );
  return (
    <Form error={conflict.errorOf(save.error)} onSubmit={submit} label="Eingang">
      <ConflictBox conflict={conflict} />
      <DateField
        label="Eingegangen am"
        name="receivedOn"
        isRequired
        value={receivedOn}
        onChange={setReceivedOn}
      />
      <SubmitActions label="Speichern" isPending={save.isPending} onCancel={onClose} />
    </Form>
  );
}
