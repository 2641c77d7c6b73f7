import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ReportView } from '../../../../shared/contract/reports.ts';
import { call, useQuery } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { useSaveFile } from '../../../forms/useSaveFile.tsx';
import { useTask } from '../../../forms/useTask.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions, SubmitActions } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/textField.tsx';

type Props = { report: ReportView; isOpen: boolean; onClose: () => void };

/** A message to whom a report is missing from: proposed, changed by the clerk, sent by the mail program. */
export function ReportRemindDialog(props: Props) {
  return (
    <Dialog title="An den Bericht erinnern" isOpen={props.isOpen} onClose={props.onClose} wide>
      <Proposed {...props} />
    </Dialog>
  );
}

function Proposed(props: Props) {
  const proposed = useQuery('partnerReports.proposedReminder', { id: props.report.id });
  return <Loaded query={proposed}>{(words) => <RemindForm {...props} words={words} />}</Loaded>;
}

type FormProps = Props & { words: Output<'partnerReports.proposedReminder'> };

function RemindForm({ report, words, onClose }: FormProps) {
  const client = useQueryClient();
  const [value, setValue] = useState({ email: report.partner.email, ...words });
  const [{ id, version }] = useState(report);
  const saving = useSaveFile();
  const task = useTask(async () => {
    const file = await call('partnerReports.remind', { id, version, ...value });
    await saving.save(file);
    await client.invalidateQueries();
  });
  return (
    <Form error={task.error} onSubmit={() => void task.run()} label="Nachricht">
      <TextField
        label="An"
        name="email"
        type="email"
        isRequired
        autoFocus
        value={value.email}
        onChange={(email) => setValue({ ...value, email })}
      />
      <TextField
        label="Betreff"
        name="subject"
        isRequired
        value={value.subject}
        onChange={(subject) => setValue({ ...value, subject })}
      />
      <TextField
        label="Text"
        name="text"
        rows={10}
        value={value.text}
        onChange={(text) => setValue({ ...value, text })}
      />
      <p className="muted">
        Ratsfeder schreibt die Nachricht als Datei (.eml). Sie öffnen, prüfen und versenden sie im
        Mailprogramm; der Tag der Erinnerung wird festgehalten.
      </p>
      {saving.outcome}
      {saving.path === null ? (
        <SubmitActions label="Nachricht speichern" isPending={task.isPending} onCancel={onClose} />
      ) : (
        <DialogActions>
          <Button variant="primary" onPress={onClose}>
            Fertig
          </Button>
        </DialogActions>
      )}
    </Form>
  );
}
