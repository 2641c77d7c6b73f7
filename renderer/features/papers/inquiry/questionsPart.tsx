import './inquiry.css';
import { useState } from 'react';
import type { InquiryView } from '../../../../shared/contract/inquiries.ts';
import { numberedQuestions, type Question, standOf } from '../../../../shared/domain/paper/inquiry.ts';
import { answeredWords } from '../../../../shared/german/inquiries.ts';
import { useCommand } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { flushAll } from '../../../saving/saveBoard.ts';
import { Button } from '../../../ui/button.tsx';
import { useKeptFocus } from '../../../ui/useKeptFocus.ts';
import { PasteDialog } from './pasteDialog.tsx';
import { QuestionRow } from './questionRow.tsx';

/** `isSettled`: a finished Niederschrift has what was asked; answers and what is asked besides may still come. */
type Props = { inquiry: InquiryView; isReadOnly: boolean; isSettled: boolean };

/** The numbered questions of an Anfrage, each with its answer; one at a time is written in its row. */
export function QuestionsPart({ inquiry, isReadOnly, isSettled }: Props) {
  const { paperId, questions } = inquiry;
  const [written, setWritten] = useState<{ id: Question['id']; isOpen: boolean } | null>(null);
  const openId = written?.isOpen === true ? written.id : null;
  const [isPasting, setPasting] = useState(false);
  const add = useCommand('questions.add');
  const open = (id: Question['id']) => setWritten({ id, isOpen: true });
  const ask = (isSupplementary: boolean) =>
    add.mutate({ paperId, isSupplementary, text: '' }, { onSuccess: ({ id }) => open(id) });
  // What is still being typed belongs into its question first; an open row would not show what is added to it.
  const paste = async () => {
    if (!(await flushAll())) return;
    setWritten(null);
    setPasting(true);
  };
  const rows = numberedQuestions(questions);
  const section = useKeptFocus(rows.length);
  return (
    <section ref={section} tabIndex={-1} className="stack" aria-labelledby="questions">
      <Heading
        questions={questions}
        isReadOnly={isReadOnly || isSettled}
        onPaste={() => void paste()}
        onAdd={() => ask(false)}
      />
      {rows.length === 0 && <NoQuestionYet />}
      <ol className="questions">
        {rows.map(({ number, question }, index) => (
          <QuestionRow
            // A row that opens or closes begins with what is stored now.
            key={`${question.id}:${openId === question.id}`}
            number={number}
            question={question}
            before={neighbour(rows[index - 1]?.question, question)}
            isOpen={openId === question.id && !isReadOnly}
            isClosed={written?.id === question.id && !written.isOpen}
            isReadOnly={isReadOnly}
            isSettled={isSettled && !question.isSupplementary}
            onOpen={() => open(question.id)}
            onClose={() => setWritten({ id: question.id, isOpen: false })}
          />
        ))}
      </ol>
      {!isReadOnly && rows.length > 0 && (
        <div>
          <Button icon="add" variant="tertiary" compact onPress={() => ask(true)}>
            Nachfrage in der Sitzung
          </Button>
        </div>
      )}
      <ErrorNotice error={add.error} />
      <PasteDialog inquiry={inquiry} isOpen={isPasting} onClose={() => setPasting(false)} />
    </section>
  );
}

type HeadingProps = {
  questions: readonly Question[];
  isReadOnly: boolean;
  onPaste: () => void;
  onAdd: () => void;
};

function Heading({ questions, isReadOnly, onPaste, onAdd }: HeadingProps) {
  return (
    <div className="row">
      <h2 id="questions">Fragen und Antworten</h2>
      <Progress questions={questions} />
      <span className="spacer" />
      {!isReadOnly && (
        <>
          <Button icon="content-copy" variant="tertiary" compact onPress={onPaste}>
            Text einfügen …
          </Button>
          <Button icon="add" variant="tertiary" compact onPress={onAdd}>
            Frage
          </Button>
        </>
      )}
    </div>
  );
}

const NoQuestionYet = () => (
  <p className="muted">
    Noch keine Frage. Tragen Sie die Fragen einzeln ein, oder fügen Sie den ganzen Text der Anfrage ein.
  </p>
);

/** Questions change places with their like only. */
const neighbour = (before: Question | undefined, { isSupplementary }: Question): Question | null =>
  before && before.isSupplementary === isSupplementary ? before : null;

/** A bar for each question, as far as its answer is. */
function Progress({ questions }: { questions: readonly Question[] }) {
  const answered = questions.filter(({ state }) => state === 'answered').length;
  if (questions.length === 0) return null;
  return (
    <>
      <span className="question-bars" aria-hidden="true">
        {questions.slice(0, 20).map((question) => (
          <span key={question.id} className={standOf(question)} />
        ))}
      </span>
      <span className="muted">{answeredWords({ answered, questions: questions.length })}</span>
    </>
  );
}
