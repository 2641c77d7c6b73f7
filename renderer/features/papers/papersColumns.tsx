import type { FoundPaper, PaperRow } from '../../../shared/contract/papers.ts';
import { type Excerpt, marked, type Marked, searchWords } from '../../../shared/domain/paper/search.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';
import { germanDate } from '../../../shared/german/format.ts';
import { nextWords, standWords } from '../../../shared/german/paperStand.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ColumnOf } from '../../ui/listTable.tsx';
import { StandBadge } from './standBadge.tsx';
import { StepDots } from './stepDots.tsx';

/**
 * The columns of the list of papers, with what was looked for marked. Part of a list cannot be put in an order of its
 * own: then the newest stand first.
 */
export function papersColumns(search: string, isSortable: boolean): ColumnOf<FoundPaper>[] {
  const words = searchWords(search);
  const shown = (text: string) => <Words parts={marked(text, words)} />;
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
    {
      id: 'stand',
      label: 'Stand',
      cell: (row) => <StandBadge paper={row} />,
      text: (row) => standWords(row).words,
    },
    {
      id: 'next',
      label: 'nächster Schritt',
      cell: (row) => clamped(nextWords(row).words),
      text: (row) => nextWords(row).words,
    },
    { id: 'day', label: 'Termin', cell: (row) => dayOf(row, germanDate), text: (row) => dayOf(row, String) },
  ];
  return isSortable ? columns : columns.map(({ text: _text, ...column }) => column);
}

const Words = ({ parts }: { parts: readonly Marked[] }) =>
  parts.map(({ text, isFound }, index) => (isFound ? <mark key={`${index} ${text}`}>{text}</mark> : text));

const sourceLabels = {
  texts: 'Text',
  question: 'Frage oder Antwort',
  attachment: 'Anlage',
} as const satisfies Record<Excerpt['source'], string>;

/** Where else than in its row a paper says what was looked for. */
const Found = ({ excerpt: { source, title, parts } }: { excerpt: Excerpt }) => (
  <div className="excerpt">
    {title === '' ? sourceLabels[source] : `${sourceLabels[source]} „${title}“`}: <Words parts={parts} />
  </div>
);

/** Who brings it in: those who move or ask, else the office responsible; an Anfrage it answers, and never asks. */
const broughtBy = ({ movers, unit, type }: PaperRow): string =>
  movers.join(', ') || (type === 'question' ? '' : unit);

const dayOf = (row: PaperRow, written: (day: IsoDate) => string): string => {
  const { day } = nextWords(row);
  return day === null ? '' : written(day);
};
