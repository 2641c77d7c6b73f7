import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Question, type QuestionTexts } from '../../../../shared/domain/paper/inquiry.ts';
import { plainText } from '../../../../shared/domain/richText.ts';
import { call, useCommand, useQuery } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import type { Draft } from '../../../saving/draft.ts';
import { OtherVersion } from '../../../saving/otherVersion.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { RichTextEditor } from '../../editor/richTextEditor.tsx';
import { useQuestionDraft } from './useQuestionDraft.ts';

/** `isSettled`: what was asked stays as it is. */
type Props = { name: string; question: Question; isSettled: boolean; onClose: () => void };

/** The open row: question, who answers it, and the answer; they save themselves while they are typed. */
export function QuestionEditor({ name, question, isSettled, onClose }: Props) {
  const draft = useQuestionDraft(question);
  const modules = useQuery('textModules.list', {}).data ?? [];
  const [texts, setTexts] = useState(draft.value);
  const change = (part: Partial<QuestionTexts>) => {
    setTexts({ ...draft.value, ...part });
    draft.change({ ...draft.value, ...part });
  };
  return (
    <div className="stack">
      <Conflict question={question} draft={draft} onTaken={onClose} />
      {isSettled ? (
        <p className="question-text">{question.text}</p>
      ) : (
        <TextField
          label={name}
          rows={3}
          autoFocus={question.text === ''}
          value={texts.text}
          onChange={(text) => change({ text })}
        />
      )}
      <RichTextEditor
        label={`Antwort auf ${name}`}
        initial={draft.value.answer}
        onChange={(answer) => change({ answer })}
        names={[]}
        modules={modules}
        autoFocus={question.text !== ''}
      />
      <TextField
        label="Wer antwortet"
        description="Leer: die federführende Stelle der Anfrage."
        value={texts.unit}
        onChange={(unit) => change({ unit })}
      />
      <Steps question={question} draft={draft} onClose={onClose} />
    </div>
  );
}

function Steps({
  question,
  draft,
  onClose,
}: Omit<Props, 'name' | 'isSettled'> & { draft: Draft<QuestionTexts> }) {
  const setState = useCommand('questions.setState');
  const close = async () => {
    await draft.flush();
    if (draft.isSaved) onClose();
  };
  const finish = async () => {
    await draft.flush();
    if (!draft.isSaved) return;
    setState.mutate(
      { id: question.id, version: draft.version, state: 'answered' },
      { onSuccess: onClose, onError: readAnew },
    );
  };
  return (
    <div className="row">
      {question.state !== 'answered' && (
        <Button variant="primary" icon="check" isPending={setState.isPending} onPress={() => void finish()}>
          Antwort ist fertig
        </Button>
      )}
      <Button onPress={() => void close()}>Schließen</Button>
      <ErrorNotice error={setState.error} />
    </div>
  );
}

type ConflictProps = { question: Question; draft: Draft<QuestionTexts>; onTaken: () => void };

/** Two windows wrote the same answer: both are kept and the clerk decides. */
function Conflict({ question: { id, paperId }, draft, onTaken }: ConflictProps) {
  const client = useQueryClient();
  const [other, setOther] = useState<{ version: number; text: string } | null>(null);
  if (!draft.hasConflict) return null;
  const show = async () => {
    const { questions } = await call('inquiries.get', { paperId });
    const stored = questions.find((one) => one.id === id);
    if (stored) {
      setOther({ version: stored.version, text: [stored.text, plainText(stored.answer)].join('\n\n') });
    }
  };
  const takeTheirs = async () => {
    draft.discard();
    await client.invalidateQueries();
    onTaken();
  };
  return (
    <OtherVersion draft={draft} other={other} onShow={() => void show()} onTake={() => void takeTheirs()} />
  );
}
