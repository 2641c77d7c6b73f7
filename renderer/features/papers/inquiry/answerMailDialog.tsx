import { useState } from 'react';
import type { InquiryView } from '../../../../shared/contract/inquiries.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { documentsAsLabels } from '../../../../shared/german/dispatch.ts';
import { call, useQuery } from '../../../api.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { MessageForm, Proposed } from '../messageForm.tsx';

type Props = { inquiry: InquiryView; onClose: () => void };

/** A message with the answer to who asked: proposed, changed by the clerk, sent by the mail program. */
export function AnswerMailDialog({ isOpen, ...props }: Props & { isOpen: boolean }) {
  return (
    <Dialog title="Antwort senden" isOpen={isOpen} onClose={props.onClose} wide>
      {isOpen && <Opened {...props} />}
    </Dialog>
  );
}

function Opened(props: Props) {
  const proposed = useQuery('inquiries.proposedAnswer', { paperId: props.inquiry.paperId });
  return <Proposed query={proposed}>{(words) => <AnswerForm {...props} words={words} />}</Proposed>;
}

type FormProps = Props & { words: Output<'inquiries.proposedAnswer'> };

function AnswerForm({ inquiry, words, onClose }: FormProps) {
  const { paperId } = inquiry;
  const [{ documentsAs: usual, ...message }] = useState(words);
  const [documentsAs, setDocumentsAs] = useState(usual);
  const { data: template } = useQuery('papers.template', { id: paperId, isAnswer: true });
  return (
    <MessageForm
      proposed={message}
      write={(changed) => call('inquiries.sendAnswer', { paperId, documentsAs, ...changed })}
      note={({ email }) => call('inquiries.noteMessage', { paperId, kind: 'answerSent', email })}
      noted="ist sie versandt, hält der Verlauf der Anfrage den Tag fest"
      onClose={onClose}
    >
      <SelectField
        label="Die Antwort liegt bei als"
        options={optionsOf(documentsAsLabels)}
        value={documentsAs}
        onChange={setDocumentsAs}
      />
      {template && documentsAs !== 'word' && (
        <Notice>
          Die Antwort beruht auf Ihrem Word-Muster und liegt deshalb als Word-Datei bei: Ein PDF sähe anders
          aus.
        </Notice>
      )}
    </MessageForm>
  );
}
