import { useState } from 'react';
import type { PaperId } from '../../../../shared/domain/ids.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { recognisePaper } from '../../../../shared/import/paper/recognise.ts';
import { counted } from '../../../../shared/german/format.ts';
import { useCommand } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/textField.tsx';

type Props = { paperId: PaperId; isOpen: boolean; onClose: () => void };

/** Questions, or questions with their answers, out of a text from Word or a mail: shown first, then taken over. */
export function PasteDialog(props: Props) {
  return (
    <Dialog title="Fragen und Antworten einfügen" isOpen={props.isOpen} onClose={props.onClose} wide>
      <PasteForm {...props} />
    </Dialog>
  );
}

function PasteForm({ paperId, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const takeOver = useCommand('questions.takeOver');
  const found = questionsIn(typed);
  const submit = () =>
    takeOver.mutate(
      { paperId, questions: found.map(({ text, answer }) => ({ text, answer: fromPlain(answer) })) },
      { onSuccess: onClose },
    );
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
      {typed.trim() !== '' && <Found found={found} />}
      <SubmitActions label="Übernehmen" isPending={takeOver.isPending} onCancel={onClose} />
    </Form>
  );
}

type Read = { text: string; answer: string };

/** What would be taken over; where an answer is written already, it stays. */
function Found({ found }: { found: readonly Read[] }) {
  if (found.length === 0) {
    return (
      <p role="status">
        In diesem Text ist keine nummerierte Frage zu erkennen. Bitte beginnen Sie jede Frage mit ihrer
        Nummer.
      </p>
    );
  }
  return (
    <div className="stack tight" role="status">
      <p>
        {counted(found.length, 'Frage', 'Fragen')} erkannt. Was schon beantwortet ist, bleibt, wie es ist.
      </p>
      <ol className="found-questions">
        {found.map(({ text, answer }, index) => (
          <li key={`${index}:${text}`}>
            <p>{text}</p>
            <p className="muted">{answer || 'ohne Antwort'}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A line of a mail ends where its window did; a paragraph of Word is longer. */
const widestWrapped = 110;

function questionsIn(typed: string): Read[] {
  if (typed.trim() === '') return [];
  const lines = typed.split(/\r?\n/u);
  const isWrapped = lines.every((text) => text.length <= widestWrapped);
  const { questions } = recognisePaper({ isWrapped, lines: lines.map((text) => ({ text, page: 1 })) });
  return questions.map(({ text, answer }) => ({ text, answer: answer?.text ?? '' }));
}
