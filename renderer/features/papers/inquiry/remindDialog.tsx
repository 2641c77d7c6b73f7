import { useState } from 'react';
import type { InquiryView } from '../../../../shared/contract/inquiries.ts';
import { useQueryClient } from '@tanstack/react-query';
import type { Output } from '../../../../shared/contract/index.ts';
import { call, useQuery } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { useSaveFile } from '../../../forms/useSaveFile.tsx';
import { useTask } from '../../../forms/useTask.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions, SubmitActions } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/textField.tsx';

type Props = { inquiry: InquiryView; isOpen: boolean; onClose: () => void };

/** A message to the office that answers: proposed, changed by the clerk, sent by the mail program. */
export function RemindDialog(props: Props) {
  const isFirst = props.inquiry.history.length === 0;
  return (
    <Dialog
      title={isFirst ? 'Anfrage weiterleiten' : 'An die Antwort erinnern'}
      isOpen={props.isOpen}
      onClose={props.onClose}
      wide
    >
      <Proposed {...props} kind={isFirst ? 'forwarded' : 'reminded'} />
    </Dialog>
  );
}

type Kind = { kind: 'forwarded' | 'reminded' };

function Proposed(props: Props & Kind) {
  const proposed = useQuery('inquiries.proposedReminder', { paperId: props.inquiry.paperId });
  return <Loaded query={proposed}>{(words) => <RemindForm {...props} words={words} />}</Loaded>;
}

type FormProps = Props & Kind & { words: Output<'inquiries.proposedReminder'> };

function RemindForm({ inquiry, kind, words, onClose }: FormProps) {
  const client = useQueryClient();
  const [value, setValue] = useState({ email: inquiry.email, ...words });
  const [opened] = useState(inquiry);
  const saving = useSaveFile();
  const task = useTask(async () => {
    const { paperId, version } = opened;
    const file = await call('inquiries.remind', { paperId, version, kind, ...value });
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
        Mailprogramm; der Verlauf der Anfrage hält den Tag fest.
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
