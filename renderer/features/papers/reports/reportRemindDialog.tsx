import { useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ReportView } from '../../../../shared/contract/reports.ts';
import { call, useQuery } from '../../../api.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { MessageForm, Proposed } from '../messageForm.tsx';

type Props = { report: ReportView; isOpen: boolean; onClose: () => void };

/** A message to whom a report is missing from: proposed, changed by the clerk, sent by the mail program. */
export function ReportRemindDialog(props: Props) {
  return (
    <Dialog title="An den Bericht erinnern" isOpen={props.isOpen} onClose={props.onClose} wide>
      <Opened {...props} />
    </Dialog>
  );
}

function Opened(props: Props) {
  const proposed = useQuery('partnerReports.proposedReminder', { id: props.report.id });
  return <Proposed query={proposed}>{(words) => <RemindForm {...props} words={words} />}</Proposed>;
}

type FormProps = Props & { words: Output<'partnerReports.proposedReminder'> };

function RemindForm({ report, words, onClose }: FormProps) {
  const [{ id, partner }] = useState(report);
  return (
    <MessageForm
      proposed={{ email: partner.email, ...words }}
      write={(message) => call('partnerReports.remind', { id, ...message })}
      note={(message) => call('partnerReports.noteReminder', { id, email: message.email })}
      noted="ist sie versandt, wird der Tag der Erinnerung festgehalten"
      onClose={onClose}
    />
  );
}
