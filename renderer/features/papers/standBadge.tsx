import type { PaperRow } from '../../../shared/contract/papers.ts';
import type { PaperMarks } from '../../../shared/domain/paper/paper.ts';
import { answerMissing, standWords } from '../../../shared/german/paperStand.ts';
import { Badge } from '../../ui/notice.tsx';

/** Where a paper stands, in the list and above itself. */
export function StandBadge({ paper }: { paper: Pick<PaperRow, 'state' | 'steps' | keyof PaperMarks> }) {
  const { words, kind } = standWords(paper);
  return (
    <>
      <Badge {...(kind ? { kind } : {})}>{words}</Badge>
      {paper.isReplaced && <Badge>ersetzt</Badge>}
    </>
  );
}

/** Of an Anfrage that waits for its answer. */
export const AnswerBadge = ({ isOverdue }: { isOverdue: boolean }) => (
  <Badge kind={isOverdue ? 'danger' : 'warning'}>{answerMissing}</Badge>
);
