import { useState } from 'react';
import type { InquiryView } from '../../../../shared/contract/inquiries.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { call, useQuery } from '../../../api.ts';
import { Loaded } from '../../../forms/loading.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { MessageForm } from '../messageForm.tsx';

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
  const [{ paperId, version, email }] = useState(inquiry);
  return (
    <MessageForm
      proposed={{ email, ...words }}
      write={(message) => call('inquiries.remind', { paperId, version, kind, ...message })}
      noted="der Verlauf der Anfrage hält den Tag fest"
      onClose={onClose}
    />
  );
}
