import { useState } from 'react';
import type { PaperView } from '../../../../shared/contract/papers.ts';
import { financialFacts, productKinds } from '../../../../shared/german/papers.ts';
import { Button } from '../../../ui/button.tsx';
import { mayBeWritten } from '../mayBeWritten.ts';
import { BudgetDialog } from './budgetDialog.tsx';

/** What a paper costs and where it stands in the budget; what nobody entered is left out. */
export function BudgetCard({ paper }: { paper: PaperView }) {
  const [isEditing, setEditing] = useState(false);
  const products = paper.products.map(({ kind, number, name }): [string, string] => [
    productKinds[kind],
    [number, name].filter(Boolean).join(' '),
  ]);
  const rows = [...products, ...financialFacts(paper.financial)];
  return (
    <div className="card">
      <div className="row">
        <h2>Produkte und Finanzen</h2>
        <span className="spacer" />
        {mayBeWritten(paper) && (
          <Button
            variant="tertiary"
            compact
            icon="edit"
            aria-label="Produkte und Finanzen ändern"
            onPress={() => setEditing(true)}
          >
            ändern
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="muted">Nichts eingetragen.</p>
      ) : (
        <dl className="facts">
          {rows.map(([label, value], index) => (
            <div key={`${index}:${label}`}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <BudgetDialog paper={paper} isOpen={isEditing} onClose={() => setEditing(false)} />
    </div>
  );
}
