import { useState } from 'react';
import { type Question, standOf } from '../../../../shared/domain/paper/inquiry.ts';
import { plainText } from '../../../../shared/domain/richText.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { questionStandLabels } from '../../../../shared/german/inquiries.ts';
import { useCommand } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { Button } from '../../../ui/button.tsx';
import { MenuButton } from '../../../ui/menuButton.tsx';
import { Badge } from '../../../ui/notice.tsx';
import { QuestionEditor } from './questionEditor.tsx';
import { RemoveQuestion } from './removeQuestion.tsx';

type Props = {
  number: number;
  question: Question;
  /** The one it can change places with. */
  before: Question | null;
  isOpen: boolean;
  /** Was written just now: who goes on by keyboard goes on here. */
  isClosed: boolean;
  isReadOnly: boolean;
  /** What was asked stays as it is; its answer may still be written. */
  isSettled: boolean;
  onOpen: () => void;
  onClose: () => void;
};

/** A question with its answer and how far it is. */
export function QuestionRow({ number, question, isOpen, onClose, before, isSettled, ...rest }: Props) {
  const name = question.isSupplementary ? `Nachfrage ${number}` : `Frage ${number}`;
  return (
    <li className={isOpen ? 'question open' : 'question'} aria-label={name}>
      <span className="question-number" aria-hidden="true">
        {number}
      </span>
      {isOpen ? (
        <QuestionEditor name={name} question={question} isSettled={isSettled} onClose={onClose} />
      ) : (
        <Shown name={name} question={question} {...rest} />
      )}
      <div className="question-stand">
        <Stand question={question} />
        {!rest.isReadOnly && (
          <RowMenu name={name} question={question} before={before} isSettled={isSettled} />
        )}
      </div>
    </li>
  );
}

type ShownProps = Pick<Props, 'question' | 'isReadOnly' | 'isClosed' | 'onOpen'> & { name: string };

function Shown({ name, question, isReadOnly, isClosed, onOpen }: ShownProps) {
  const words = plainText(question.answer);
  const isMissing = words === '';
  return (
    <div className="stack tight">
      <p className="question-text">
        {question.isSupplementary && <span className="muted">Nachfrage: </span>}
        {question.text || <span className="muted">(noch ohne Wortlaut)</span>}
      </p>
      <p className={`question-answer ${standOf(question)}`}>
        {isMissing ? (question.state === 'later' ? 'Wird nachgereicht.' : 'Noch keine Antwort.') : words}
      </p>
      {!isReadOnly && (
        <div>
          <Button
            icon="edit"
            variant="tertiary"
            compact
            aria-label={isMissing ? `${name}: Antwort schreiben` : `${name} ändern`}
            autoFocus={isClosed}
            onPress={onOpen}
          >
            {isMissing ? 'Antwort schreiben' : 'ändern'}
          </Button>
        </div>
      )}
    </div>
  );
}

const badgeKinds = { answered: 'success', open: 'warning', later: 'warning', inWork: 'info' } as const;

function Stand({ question }: { question: Question }) {
  const stand = standOf(question);
  const facts = [question.unit, question.answeredOn && germanDate(question.answeredOn)].filter(Boolean);
  return (
    <div className="stack tight">
      <div>
        <Badge kind={badgeKinds[stand]}>{questionStandLabels[stand]}</Badge>
      </div>
      {facts.length > 0 && <span className="muted">{facts.join(', ')}</span>}
    </div>
  );
}

type MenuProps = Pick<Props, 'question' | 'before' | 'isSettled'> & { name: string };

function RowMenu({ name, question, before, isSettled }: MenuProps) {
  const setState = useCommand('questions.setState');
  const move = useCommand('questions.move');
  const [isRemoving, setRemoving] = useState(false);
  const { id, version, state } = question;
  const to = (next: Question['state']) =>
    setState.mutate({ id, version, state: next }, { onError: readAnew });
  const entries = [
    ...(state === 'answered'
      ? [{ id: 'reopen', label: 'Antwort wieder öffnen', onAction: () => to('open') }]
      : [{ id: 'answered', label: 'Antwort ist fertig', onAction: () => to('answered') }]),
    ...(state === 'open'
      ? [{ id: 'later', label: 'Wird nachgereicht', onAction: () => to('later') }]
      : state === 'later'
        ? [{ id: 'open', label: 'Wieder offen', onAction: () => to('open') }]
        : []),
    ...(before && !isSettled
      ? [
          {
            id: 'earlier',
            label: 'Früher',
            onAction: () => move.mutate({ id, version, beforeId: before.id }, { onError: readAnew }),
          },
        ]
      : []),
    ...(isSettled ? [] : [{ id: 'remove', label: 'Löschen …', onAction: () => setRemoving(true) }]),
  ];
  return (
    <>
      <MenuButton label={`Weiteres zu ${name}`} entries={entries} />
      <ErrorNotice error={setState.error ?? move.error} />
      <RemoveQuestion
        name={name}
        question={question}
        isOpen={isRemoving}
        onClose={() => setRemoving(false)}
      />
    </>
  );
}
