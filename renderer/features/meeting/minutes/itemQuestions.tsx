import './itemQuestions.css';
import { Link } from 'wouter';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ItemId } from '../../../../shared/domain/ids.ts';
import { numberedQuestions } from '../../../../shared/domain/paper/inquiry.ts';
import { plainText, type RichText } from '../../../../shared/domain/richText.ts';
import { askedText } from '../../../../shared/minutes/asked.ts';
import { useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { useMinutesScope } from './minutesScope.ts';

type OfItem = Output<'papers.ofItem'>[number];

type Props = {
  itemId: ItemId;
  /** What the minutes of the item say by now. */
  text: RichText;
  /** Takes what was asked and answered into them. */
  onTake: (asked: RichText) => void;
};

/** What an Anfrage under the item asks and what was answered, to be read and taken over while the minutes are written. */
export function ItemQuestions({ itemId, ...minutes }: Props) {
  const { data: papers = [] } = useQuery('papers.ofItem', { itemId });
  const { items } = useMinutesScope();
  const isPublic = items.find(({ id }) => id === itemId)?.isPublic ?? true;
  return papers
    .filter(({ questions }) => questions.length > 0)
    .map((paper) => (
      <QuestionsOf key={paper.id} paper={paper} mayBeTaken={paper.isPublic || !isPublic} {...minutes} />
    ));
}

type OfProps = Omit<Props, 'itemId'> & { paper: OfItem; mayBeTaken: boolean };

function QuestionsOf({ paper: { id, number, typeLabel, questions }, mayBeTaken, ...minutes }: OfProps) {
  const name = [typeLabel, number].filter(Boolean).join(' ');
  const answered = questions.filter(({ state }) => state === 'answered').length;
  return (
    <details className="item-questions" open>
      <summary>
        {name}: {answered} von {questions.length} beantwortet
      </summary>
      <ol>
        {numberedQuestions(questions).map(({ number: position, question }) => (
          <li key={question.id} value={position}>
            <p>
              {question.isSupplementary && <span className="muted">Nachfrage: </span>}
              {question.text}
            </p>
            <p className="muted">{answerOf(question)}</p>
          </li>
        ))}
      </ol>
      <div className="row">
        {mayBeTaken && <TakeOver questions={questions} {...minutes} />}
        <Link href={`/vorlagen/${id}`}>{name} öffnen</Link>
      </div>
      {!mayBeTaken && (
        <p className="muted">
          Die Anfrage ist nichtöffentlich, der Punkt öffentlich: Ihre Antworten gehören nicht in diesen Text.
        </p>
      )}
    </details>
  );
}

/** Of several answers those that the text does not have. */
function TakeOver({ questions, text, onTake }: Pick<OfProps, 'text' | 'onTake'> & Pick<OfItem, 'questions'>) {
  const { isReadOnly } = useMinutesScope();
  const asked = askedText(questions, text);
  if (isReadOnly || asked.content.length === 0) return null;
  return (
    <Button compact icon="add" onPress={() => onTake(asked)}>
      Antwort in den Text übernehmen
    </Button>
  );
}

/** An answer that is still being written is none yet. */
const answerOf = ({ state, answer }: OfItem['questions'][number]): string =>
  state === 'answered'
    ? plainText(answer)
    : state === 'later'
      ? 'Die Antwort wird nachgereicht.'
      : 'Noch keine Antwort.';
