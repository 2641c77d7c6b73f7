import { useState } from 'react';
import type { InquiryView } from '../../../../shared/contract/inquiries.ts';
import type { PaperView } from '../../../../shared/contract/papers.ts';
import { answerSentLast, isUnanswered, standOf } from '../../../../shared/domain/paper/inquiry.ts';
import { counted, germanDate } from '../../../../shared/german/format.ts';
import { call, useQuery } from '../../../api.ts';
import { Loaded } from '../../../forms/loading.tsx';
import { Button } from '../../../ui/button.tsx';
import { useChosenBody } from '../../bodies/chosenBody.tsx';
import { SheetFiles } from '../sheetFiles.tsx';
import { AnswerBadge } from '../standBadge.tsx';
import { TemplateNote } from '../templateNote.tsx';
import { AnswerMailDialog } from './answerMailDialog.tsx';
import { QuestionsPart } from './questionsPart.tsx';
import { nextMessage, RemindDialog } from './remindDialog.tsx';
import { TermsCard } from './termsCard.tsx';
import { TermsDialog } from './termsDialog.tsx';

type Props = { paper: PaperView };

const useInquiry = ({ id }: PaperView) => useQuery('inquiries.get', { paperId: id });

/** What an Anfrage has instead of a proposed resolution. */
export function InquiryMain({ paper }: Props) {
  const inquiry = useInquiry(paper);
  return (
    <Loaded query={inquiry}>
      {(shown) => (
        <QuestionsPart inquiry={shown} isReadOnly={paper.state === 'withdrawn'} isSettled={paper.isDecided} />
      )}
    </Loaded>
  );
}

/** Above an Anfrage, while its answer is still to come. */
export function InquiryBadge({ paper }: Props) {
  const inquiry = useInquiry(paper).data;
  const { today } = useChosenBody();
  if (!inquiry || paper.state === 'withdrawn' || inquiry.settledOn !== null) return null;
  if (!isUnanswered(inquiry.questions)) return null;
  return <AnswerBadge isOverdue={inquiry.dueOn !== null && inquiry.dueOn < today} />;
}

/** Who answers an Anfrage, and the answer as a document. */
export function InquirySide({ paper }: Props) {
  const inquiry = useInquiry(paper).data;
  return inquiry ? <Cards paper={paper} inquiry={inquiry} /> : null;
}

function Cards({ paper, inquiry }: Props & { inquiry: InquiryView }) {
  const [dialog, setDialog] = useState<'terms' | 'answer' | 'forwarded' | 'reminded' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <TermsCard
        paper={paper}
        inquiry={inquiry}
        onEdit={() => setDialog('terms')}
        onRemind={() => setDialog(nextMessage(inquiry))}
      />
      <AnswerFile inquiry={inquiry} isOpen={paper.state !== 'withdrawn'} onSend={() => setDialog('answer')} />
      <TermsDialog inquiry={inquiry} isOpen={dialog === 'terms'} onClose={close} />
      <RemindDialog
        inquiry={inquiry}
        kind={dialog === 'forwarded' || dialog === 'reminded' ? dialog : null}
        onClose={close}
      />
      <AnswerMailDialog inquiry={inquiry} isOpen={dialog === 'answer'} onClose={close} />
    </>
  );
}

const answerLabels = {
  preview: 'Vorschau der Antwort',
  word: 'Antwort als Word-Datei speichern',
  pdf: 'Antwort als PDF speichern',
  archive: 'Antwort als PDF für das Archiv',
};

type FileProps = { inquiry: InquiryView; isOpen: boolean; onSend: () => void };

/** The answer as it would be sent now; what is still open says so in it. */
function AnswerFile({ inquiry, isOpen, onSend }: FileProps) {
  const { paperId, questions } = inquiry;
  const sent = answerSentLast(inquiry);
  return (
    <SheetFiles
      title="Antwort als Dokument"
      labels={answerLabels}
      word={() => call('inquiries.exportAnswer', { paperId })}
      pdf={(form) => call('inquiries.exportAnswerPdf', { paperId, form })}
    >
      {(forget) => (
        <>
          <TemplateNote id={paperId} isAnswer />
          {isUnanswered(questions) && <p className="muted">{openWords(questions)}</p>}
          {sent && (
            <p className="as-written">
              Gesandt am {germanDate(sent.on)} an {sent.to}
            </p>
          )}
          {isOpen && (
            <div>
              <Button
                icon="mail"
                onPress={() => {
                  forget();
                  onSend();
                }}
              >
                Antwort senden …
              </Button>
            </div>
          )}
        </>
      )}
    </SheetFiles>
  );
}

/** What the document says is open, and what is written of it already. */
function openWords(questions: InquiryView['questions']): string {
  if (questions.length === 0) return 'Noch ist keine Frage eingetragen.';
  const open = questions.filter(({ state }) => state !== 'answered');
  const written = open.filter((one) => standOf(one) === 'inWork').length;
  const missing = open.length - written;
  const parts = [
    missing > 0 && `${counted(missing, 'Antwort fehlt', 'Antworten fehlen')} noch`,
    written > 0 &&
      counted(
        written,
        'Antwort ist geschrieben, aber noch nicht fertig',
        'Antworten sind geschrieben, aber noch nicht fertig',
      ),
  ];
  return `${parts.filter(Boolean).join('; ')}. Im Dokument steht das als offen.`;
}
