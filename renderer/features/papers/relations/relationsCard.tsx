import './relations.css';
import { useState } from 'react';
import { Link } from 'wouter';
import type { PaperView, RelationView } from '../../../../shared/contract/papers.ts';
import { relationLabel } from '../../../../shared/german/paperRelations.ts';
import { useCommand } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { useKeptFocus } from '../../../ui/useKeptFocus.ts';
import { mayBeWritten } from '../mayBeWritten.ts';
import { RelationDialog } from './relationDialog.tsx';

/** The papers that belong together with this one, whichever of them says so. */
export function RelationsCard({ paper }: { paper: PaperView }) {
  const [isAdding, setAdding] = useState(false);
  const card = useKeptFocus(paper.relations.length);
  return (
    <section ref={card} tabIndex={-1} className="card" aria-labelledby="relations">
      <div className="row">
        <h2 id="relations">Bezüge</h2>
        <span className="spacer" />
        <Button
          variant="tertiary"
          compact
          icon="add"
          aria-label="Bezug hinzufügen"
          onPress={() => setAdding(true)}
        >
          Bezug
        </Button>
      </div>
      {paper.relations.length === 0 ? (
        <p className="muted">Bezieht sich auf keine andere Vorlage.</p>
      ) : (
        <ul className="relations">
          {paper.relations.map((relation) => (
            <Related
              key={relation.id}
              relation={relation}
              // What a withdrawn paper says can be taken back from either side.
              isWritable={!relation.isForward || mayBeWritten(paper) || paper.state === 'withdrawn'}
            />
          ))}
        </ul>
      )}
      <RelationDialog paper={paper} isOpen={isAdding} onClose={() => setAdding(false)} />
    </section>
  );
}

/** Whichever of the two says it, it is taken back here, while that one may be written. */
function Related({ relation, isWritable }: { relation: RelationView; isWritable: boolean }) {
  const remove = useCommand('paperRelations.remove');
  const { id, paper, isPrinted } = relation;
  const notes = [!paper.isPublic && 'nichtöffentlich', !isPrinted && 'nicht im Dokument'];
  return (
    <li>
      <div className="row">
        <span className="grow">
          <span className="muted">{relationLabel(relation)} </span>
          <Link href={`/vorlagen/${paper.id}`}>
            {[paper.number ?? paper.typeLabel, paper.subject].join(' · ')}
          </Link>
          {notes.some(Boolean) && <span className="muted"> ({notes.filter(Boolean).join(', ')})</span>}
        </span>
        {isWritable && (
          <IconButton
            icon="close"
            label={`Bezug entfernen: ${paper.number ?? paper.subject}`}
            onPress={() => remove.mutate({ id }, { onError: readAnew })}
          />
        )}
      </div>
      <ErrorNotice error={remove.error} />
    </li>
  );
}
