import { useState } from 'react';
import type { InquiryView } from '../../../../shared/contract/inquiries.ts';
import { type Taken, takenQuestions } from '../../../../shared/domain/paper/toldQuestions.ts';
import { fromPlain, plainText } from '../../../../shared/domain/richText.ts';
import { pastedQuestions } from '../../../../shared/import/questions/pastedQuestions.ts';
import { numberedQuestions } from '../../../../shared/domain/paper/inquiry.ts';
import { counted } from '../../../../shared/german/format.ts';
import { takenSummary, takenWords } from '../../../../shared/german/inquiries.ts';
import { useCommand } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/textField.tsx';

type Props = { inquiry: InquiryView; isOpen: boolean; onClose: () => void };

/** Questions, or questions with their answers, out of a text from Word or a mail: shown first, then taken over. */
export function PasteDialog(props: Props) {
  return (
    <Dialog title="Fragen und Antworten einfügen" isOpen={props.isOpen} onClose={props.onClose} wide>
      <PasteForm {...props} />
    </Dialog>
  );
}

function PasteForm({ inquiry: { paperId, questions }, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const takeOver = useCommand('questions.takeOver');
  const [isAsked, setAsked] = useState(false);
  const known = numberedQuestions(questions).map(({ number, question: { text } }) => ({ number, text }));
  const pasted = pastedQuestions(typed, known);
  const told = pasted.questions.map(({ text, answer }) => ({ text, answer: fromPlain(answer) }));
  const seen = questions.map(({ id, version }) => ({ id, version }));
  const submit = () => {
    setAsked(true);
    if (told.length > 0)
      takeOver.mutate({ paperId, seen, questions: told }, { onSuccess: onClose, onError: readAnew });
  };
  const change = (text: string) => {
    setTyped(text);
    // What was said of the text before is not about this one.
    setAsked(false);
    takeOver.reset();
  };
  return (
    <Form error={takeOver.error} onSubmit={submit} label="Fragen und Antworten einfügen">
      <TextField
        label="Text"
        name="questions"
        rows={8}
        autoFocus
        description="Kopieren Sie den Text der Anfrage oder der Antwort hierher. Fragen beginnen mit ihrer Nummer; Antworten stehen darunter oder beginnen mit „Zu 1.“."
        error={isAsked && told.length === 0 ? nothingFound : undefined}
        value={typed}
        onChange={change}
      />
      {told.length > 0 && <Found taken={takenQuestions(questions, told)} />}
      {told.length > 0 && <Unplaced rows={pasted.unplaced} />}
      {told.length === 0 && typed.trim() !== '' && !isAsked && <p role="status">{nothingFound}</p>}
      <SubmitActions label="Übernehmen" isPending={takeOver.isPending} onCancel={onClose} />
    </Form>
  );
}

const nothingFound =
  'In diesem Text ist keine nummerierte Frage oder Antwort zu erkennen. Bitte beginnen Sie jede mit ihrer Nummer, etwa „1.“ oder „Zu Frage 1:“.';

/** So that nothing is lost without a word: greetings mostly. */
function Unplaced({ rows }: { rows: readonly string[] }) {
  if (rows.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        Zu keiner Frage gehört ({counted(rows.length, 'Zeile', 'Zeilen')}): wird nicht übernommen
      </summary>
      <ul className="muted">
        {rows.map((row, index) => (
          <li key={`${index}:${row}`}>{row}</li>
        ))}
      </ul>
    </details>
  );
}

/** What becomes of each, before it is taken over. */
function Found({ taken }: { taken: readonly Taken[] }) {
  return (
    <div className="stack tight" role="status">
      <p>{takenSummary(taken)}</p>
      <ol className="found-questions">
        {taken.map((one, index) => (
          <li key={`${index}:${one.told.text}`}>
            <p>{one.told.text}</p>
            <p className="muted">{plainText(one.told.answer) || 'ohne Antwort'}</p>
            <p>{one.kind === 'same' ? takenWords(one) : <strong>{takenWords(one)}</strong>}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
