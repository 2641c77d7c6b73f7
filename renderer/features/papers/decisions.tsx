import type { PaperView } from '../../../shared/contract/papers.ts';
import { whereDecided } from '../../../shared/german/papers.ts';
import { RichTextEditor } from '../editor/richTextEditor.tsx';

/** What was decided in other words than proposed stands beside the proposal: read from the minutes, changed there alone. */
export function Decisions({ decisions }: Pick<PaperView, 'decisions'>) {
  if (decisions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="decisions">
      <h2 id="decisions">Beschlossener Wortlaut</h2>
      {decisions.map((decision) => (
        <div key={decision.id} className="stack">
          <p className="muted">{whereDecided(decision)}</p>
          {/* Read anew where the minutes were changed. */}
          <RichTextEditor
            key={JSON.stringify(decision.text)}
            label={`Beschlossener Wortlaut, ${whereDecided(decision)}`}
            initial={decision.text}
            onChange={() => undefined}
            names={[]}
            modules={[]}
            isReadOnly
            compact
          />
          {decision.printedResult !== '' && <p>{decision.printedResult}</p>}
        </div>
      ))}
    </section>
  );
}
