import './itemQuestions.css';
import { Link } from 'wouter';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ItemId } from '../../../../shared/domain/ids.ts';
import { numberedQuestions } from '../../../../shared/domain/paper/inquiry.ts';
import { plainText } from '../../../../shared/domain/richText.ts';
import { useQuery } from '../../../api.ts';

type OfItem = Output<'papers.ofItem'>[number];

/** What an Anfrage under the item asks and what was answered, to be read while the minutes are written. */
export function ItemQuestions({ itemId }: { itemId: ItemId }) {
  const { data: papers = [] } = useQuery('papers.ofItem', { itemId });
  return papers
    .filter(({ questions }) => questions.length > 0)
    .map((paper) => <QuestionsOf key={paper.id} paper={paper} />);
}

function QuestionsOf({ paper: { id, number, typeLabel, questions } }: { paper: OfItem }) {
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
      <Link href={`/vorlagen/${id}`}>{name} öffnen</Link>
    </details>
  );
}

/** An answer that is still being written is none yet. */
const answerOf = ({ state, answer }: OfItem['questions'][number]): string =>
  state === 'answered'
    ? plainText(answer)
    : state === 'later'
      ? 'Die Antwort wird nachgereicht.'
      : 'Noch keine Antwort.';
