import { useState } from 'react';
import type { InquiryView } from '../../../../shared/contract/inquiries.ts';
import {
  type Taken,
  takenQuestions,
  type ToldQuestion,
} from '../../../../shared/domain/paper/toldQuestions.ts';
import { fromPlain, plainText } from '../../../../shared/domain/richText.ts';
import { recognisePaper } from '../../../../shared/import/paper/recognise.ts';
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
  const told = questionsIn(typed);
  const seen = questions.map(({ id, version }) => ({ id, version }));
  const submit = () =>
    takeOver.mutate({ paperId, seen, questions: told }, { onSuccess: onClose, onError: readAnew });
  return (
    <Form error={takeOver.error} onSubmit={submit} label="Fragen und Antworten einfügen">
      <TextField
        label="Text"
        name="questions"
        rows={8}
        autoFocus
        description="Kopieren Sie den Text der Anfrage oder der Antwort hierher. Die Fragen beginnen mit ihrer Nummer; die Antworten stehen darunter."
        value={typed}
        onChange={setTyped}
      />
      {typed.trim() !== '' && <Found taken={takenQuestions(questions, told)} />}
      <SubmitActions label="Übernehmen" isPending={takeOver.isPending} onCancel={onClose} />
    </Form>
  );
}

/** What becomes of each, before it is taken over. */
function Found({ taken }: { taken: readonly Taken[] }) {
  if (taken.length === 0) {
    return (
      <p role="status">
        In diesem Text ist keine nummerierte Frage zu erkennen. Bitte beginnen Sie jede Frage mit ihrer
        Nummer.
      </p>
    );
  }
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

/** A line of a mail ends where its window did; a paragraph of Word is longer. */
const widestWrapped = 110;

function questionsIn(typed: string): ToldQuestion[] {
  if (typed.trim() === '') return [];
  const lines = typed.split(/\r?\n/u);
  const isWrapped = lines.every((text) => text.length <= widestWrapped);
  const { questions } = recognisePaper({ isWrapped, lines: lines.map((text) => ({ text, page: 1 })) });
  return questions.map(({ text, answer }) => ({ text, answer: fromPlain(answer?.text ?? '') }));
}
