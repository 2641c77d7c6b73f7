import { useState } from 'react';
import type { InquiryView } from '../../../../shared/contract/inquiries.ts';
import { wasAsked } from '../../../../shared/domain/paper/inquiry.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { call, useQuery } from '../../../api.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { MessageForm, Proposed } from '../messageForm.tsx';

type Kind = 'forwarded' | 'reminded';
type Props = { inquiry: InquiryView; onClose: () => void };

/** The first message forwards the Anfrage. */
export const nextMessage = (inquiry: InquiryView): Kind => (wasAsked(inquiry) ? 'reminded' : 'forwarded');

/** A message to the office that answers: proposed, changed by the clerk, sent by the mail program. Closed without a kind. */
export function RemindDialog({ kind, ...props }: Props & { kind: Kind | null }) {
  return (
    <Dialog
      title={kind === 'forwarded' ? 'Anfrage weiterleiten' : 'An die Antwort erinnern'}
      isOpen={kind !== null}
      onClose={props.onClose}
      wide
    >
      {kind !== null && <Opened {...props} kind={kind} />}
    </Dialog>
  );
}

function Opened(props: Props & { kind: Kind }) {
  const proposed = useQuery('inquiries.proposedReminder', { paperId: props.inquiry.paperId });
  return <Proposed query={proposed}>{(words) => <RemindForm {...props} words={words} />}</Proposed>;
}

type FormProps = Props & { kind: Kind; words: Output<'inquiries.proposedReminder'> };

function RemindForm({ inquiry, kind, words, onClose }: FormProps) {
  const [{ paperId, email, history }] = useState(inquiry);
  const last = history.findLast((event) => event.kind === 'reminded');
  return (
    <MessageForm
      proposed={{ email, ...words }}
      write={(message) => call('inquiries.remind', { paperId, kind, ...message })}
      note={(message) => call('inquiries.noteMessage', { paperId, kind, email: message.email })}
      noted="ist sie versandt, hält der Verlauf der Anfrage den Tag fest"
      onClose={onClose}
    >
      {email === '' && (
        <Notice kind="warning">
          Zur antwortenden Stelle ist keine E-Mail-Adresse eingetragen. Bitte tragen Sie sie oben ein.
        </Notice>
      )}
      {last && <p className="muted">{`Zuletzt erinnert am ${germanDate(last.on)}.`}</p>}
    </MessageForm>
  );
}
