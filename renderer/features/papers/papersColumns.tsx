import type { Output } from '../../../shared/contract/index.ts';
import type { UnansweredRow } from '../../../shared/contract/inquiries.ts';
import type { FoundPaper, PaperRow } from '../../../shared/contract/papers.ts';
import { type Excerpt, marked, searchWords } from '../../../shared/domain/paper/search.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';
import { germanDate } from '../../../shared/german/format.ts';
import { answerMissing, nextWords, openAnswers, standWords } from '../../../shared/german/paperStand.ts';
import { MarkedWords } from '../../ui/markedWords.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { ColumnOf } from '../../ui/listTable.tsx';
import { AnswerBadge, StandBadge } from './standBadge.tsx';
import { StepDots } from './stepDots.tsx';

/** The Anfragen that wait for their answer. */
export type Unanswered = Output<'inquiries.unanswered'>;

/**
 * The columns of the list of papers, with what was looked for marked. Part of a list cannot be put in an order of its
 * own: then the newest stand first.
 */
export function papersColumns(
  search: string,
  isSortable: boolean,
  unanswered: Unanswered | undefined,
): ColumnOf<FoundPaper>[] {
  const words = searchWords(search);
  const shown = (text: string) => <MarkedWords parts={marked(text, words)} />;
  const clamped = (text: string) => (
    <div className="clamped" title={text}>
      {shown(text)}
    </div>
  );
  const columns: ColumnOf<FoundPaper>[] = [
    {
      id: 'number',
      label: 'Nummer',
      cell: ({ number }) => (number === null ? '–' : shown(number)),
      text: ({ number }) => number ?? '',
    },
    {
      id: 'subject',
      label: 'Betreff',
      cell: ({ subject, isPublic, excerpt }) => (
        <>
          <div className="clamped" title={subject}>
            {!isPublic && (
              <span className="non-public" title="nichtöffentlich">
                <Icon name="visibility-off" />
                <span className="kern-sr-only">nichtöffentlich: </span>
              </span>
            )}
            <strong>{shown(subject)}</strong>
          </div>
          {excerpt && <Found excerpt={excerpt} />}
        </>
      ),
      text: ({ subject }) => subject,
    },
    { id: 'type', label: 'Art', cell: (row) => clamped(row.typeLabel), text: (row) => row.typeLabel },
    { id: 'by', label: 'Einbringer', cell: (row) => clamped(broughtBy(row)), text: broughtBy },
    { id: 'steps', label: 'Beratung', cell: ({ steps }) => <StepDots steps={steps} /> },
    ...standColumns(unanswered, clamped),
  ];
  return isSortable ? columns : columns.map(({ text: _text, ...column }) => column);
}

/** Where a paper stands and what is to be done next; of an Anfrage first of all its answer. */
function standColumns(
  { rows, today }: Unanswered = { rows: [], today: '' },
  clamped: (text: string) => React.ReactNode,
): ColumnOf<FoundPaper>[] {
  const waiting = new Map<string, UnansweredRow>(rows.map((row) => [row.id, row]));
  const next = (row: PaperRow) => {
    const missing = waiting.get(row.id);
    return missing ? { words: openAnswers(missing), day: missing.dueOn } : nextWords(row);
  };
  const isOverdue = ({ id }: PaperRow) => {
    const dueOn = waiting.get(id)?.dueOn ?? null;
    return dueOn !== null && dueOn < today;
  };
  const isMissing = ({ id, state }: PaperRow) => state === 'submitted' && waiting.has(id);
  return [
    {
      id: 'stand',
      label: 'Stand',
      cell: (row) =>
        isMissing(row) ? <AnswerBadge isOverdue={isOverdue(row)} /> : <StandBadge paper={row} />,
      text: (row) => (isMissing(row) ? answerMissing : standWords(row).words),
    },
    {
      id: 'next',
      label: 'nächster Schritt',
      cell: (row) => clamped(next(row).words),
      text: (row) => next(row).words,
    },
    {
      id: 'day',
      label: 'Termin',
      cell: (row) => <Day day={next(row).day} isDue={waiting.has(row.id)} isOverdue={isOverdue(row)} />,
      text: (row) => next(row).day ?? '',
    },
  ];
}

type DayProps = { day: IsoDate | null; isDue: boolean; isOverdue: boolean };

function Day({ day, isDue, isOverdue }: DayProps) {
  if (day === null) return null;
  if (isOverdue) return <span className="overdue">seit {germanDate(day)}</span>;
  return isDue ? `bis ${germanDate(day)}` : germanDate(day);
}

const sourceLabels = {
  texts: 'Text',
  question: 'Frage oder Antwort',
  attachment: 'Anlage',
  resolution: 'Beschluss',
  minutes: 'Niederschrift',
  item: 'Tagesordnung',
} as const satisfies Record<Excerpt['source'], string>;

/** "Anlage „Plan“", "beschlossen", "Text". */
const foundAt = ({ source, title }: Pick<Excerpt, 'source' | 'title'>): string => {
  if (title === '') return sourceLabels[source];
  return source === 'resolution' ? title : `${sourceLabels[source]} „${title}“`;
};

/** Where else than in its row a paper says what was looked for. */
const Found = ({ excerpt: { source, title, parts } }: { excerpt: Excerpt }) => (
  <div className="excerpt">
    {foundAt({ source, title })}: <MarkedWords parts={parts} />
  </div>
);

/** Who brings it in: those who move or ask, else the office responsible; an Anfrage it answers, and never asks. */
const broughtBy = ({ movers, unit, type }: PaperRow): string =>
  movers.join(', ') || (type === 'question' ? '' : unit);
