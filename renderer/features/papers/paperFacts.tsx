import type { PaperView } from '../../../shared/contract/papers.ts';
import { germanDate } from '../../../shared/german/format.ts';
import { captionOf, paperLayoutLabels } from '../../../shared/german/papers.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { mayBeWritten } from './mayBeWritten.ts';
import { BudgetCard } from './budget/budgetCard.tsx';
import { HistoryCard } from './historyCard.tsx';
import { RelationsCard } from './relations/relationsCard.tsx';
import { SheetFiles, usualFileLabels } from './sheetFiles.tsx';
import { TemplateNote } from './templateNote.tsx';

type Props = {
  paper: PaperView;
  onEdit: () => void;
  /** Cards that only some types have. */
  children: React.ReactNode;
};

/** What is known of a paper beside its texts; what nobody entered is left out. */
export function PaperFacts({ paper, onEdit, children }: Props) {
  const rows: [string, string][] = [
    [captionOf(paper, 'subject'), paper.subject],
    ['Art', paper.typeLabel],
    ['Nummer', paper.number ?? 'noch keine'],
    ['Datum', germanDate(paper.date)],
    ['Öffentlichkeit', paper.isPublic ? 'öffentlich' : 'nichtöffentlich'],
    ['Einbringer', paper.movers.join(', ')],
    [captionOf(paper, 'unit'), paper.unit],
    [captionOf(paper, 'reporters'), paper.reporters.join(', ')],
    [captionOf(paper, 'legalBasis'), paper.legalBasis],
    ['Vordruck', paper.layout === 'usual' ? '' : paperLayoutLabels[paper.layout]],
    ['Unterschrift', [paper.signatory.name, paper.signatory.position].filter(Boolean).join(', ')],
  ];
  return (
    <aside className="paper-side" aria-labelledby="paper-facts">
      {children}
      <div className="card">
        <div className="row">
          <h2 id="paper-facts">Angaben</h2>
          <span className="spacer" />
          {mayBeWritten(paper) && (
            <Button variant="tertiary" compact icon="edit" onPress={onEdit}>
              ändern
            </Button>
          )}
        </div>
        <dl className="facts">
          {rows
            .filter(([, value]) => value !== '')
            .map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </div>
      <RelationsCard paper={paper} />
      <BudgetCard paper={paper} />
      <FilesOfPaper paper={paper} />
      <HistoryCard id={paper.id} />
    </aside>
  );
}

/** The paper as the office sends it. */
const FilesOfPaper = ({ paper: { id } }: { paper: PaperView }) => (
  <SheetFiles
    title="Dokument"
    labels={usualFileLabels}
    word={() => call('papers.export', { id })}
    pdf={(form) => call('papers.exportPdf', { id, form })}
  >
    <TemplateNote id={id} isAnswer={false} />
  </SheetFiles>
);
